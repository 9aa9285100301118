package horqin.access;

/** There is no such thing, or this actor may not know of it: the same 404 for both. */
public final class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotFound() {
		super("没有找到", null, false, false);
	}

}
