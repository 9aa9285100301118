package horqin.access;

import org.jspecify.annotations.Nullable;

/** Somebody tried what their role may not do, and knows that the thing exists: 403. */
public final class NotAllowed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAllowed(Permission permission) {
		super("「" + permission.label() + "」不在当前角色的权限内。", null, false, false);
	}

	public NotAllowed(String sentence, @Nullable Throwable cause) {
		super(sentence, cause, false, false);
	}

}
