package horqin.demonstration.content;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * Small files that look like what people upload. Papers are one-page PDFs of about two
 * kilobytes whose Chinese the viewer's own font draws; photographs are drawn from shapes
 * only, since a server may have no font at all. The same input gives the same bytes.
 */
public final class SampleFiles {

	private static final List<Color> WALLS = List.of(new Color(0x438EDB), new Color(0xF4F6F8), new Color(0xB93A3A));

	private static final List<Color> CLOTHES = List.of(new Color(0x2F3E55), new Color(0x3B5B4A), new Color(0x6A2E35),
			new Color(0x4A4A52), new Color(0x2B4C7E), new Color(0x7A5A2E));

	private static final List<Color> SKINS = List.of(new Color(0xE8BE9A), new Color(0xDDAE86), new Color(0xF0CBA9));

	private static final Color HAIR = new Color(0x221C1A);

	private static final int WIDTH = 413;

	private static final int HEIGHT = 579;

	private SampleFiles() {
	}

	/**
	 * The scan of a supporting paper, as PDF.
	 * @param paper whose lines stand on it; the same lines are the same file
	 */
	public static byte[] scan(Applicant.Paper paper) {
		return certificate(paper.scan());
	}

	/**
	 * A certificate in a frame with a seal, as PDF.
	 * @param lines the first is its title
	 */
	public static byte[] certificate(List<String> lines) {
		PdfPage page = new PdfPage();
		page.frame();
		page.centred(lines.getFirst(), 26, 700);
		int y = 600;
		for (String line : lines.subList(1, lines.size())) {
			y = page.wrapped(line, 16, 95, y, 25) - 12;
		}
		page.seal(430, Math.max(y - 30, 150));
		return page.bytes();
	}

	/**
	 * A letter, minutes, a form: title, paragraphs, issuer, date, seal; as PDF.
	 * @param paragraphs the text; what does not fit on the page is left out
	 * @param issuer whose seal it is
	 * @param date as written, e.g. 2026年5月9日
	 */
	public static byte[] letter(String title, List<String> paragraphs, String issuer, String date) {
		PdfPage page = new PdfPage();
		page.centred(title, 22, 740);
		int y = 680;
		for (String paragraph : paragraphs) {
			if (y > 220) {
				y = page.wrapped("　　" + paragraph, 15, 75, y, 29) - 8;
			}
		}
		int foot = Math.max(y - 60, 130);
		page.centredAt(issuer, 15, 410, foot);
		page.centredAt(date, 15, 410, foot - 26);
		page.seal(410, foot - 5);
		return page.bytes();
	}

	/**
	 * A portrait of two inches, as JPEG: a figure, nobody's face.
	 * @param key what tells it from others, e.g. the applicant's key
	 * @param woman whether the hair is long
	 */
	public static byte[] portrait(String key, boolean woman) {
		Draws draws = new Draws(key + " portrait", 2000);
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = graphics(image, draws.pick(WALLS));
		int middle = WIDTH / 2 + draws.between(-4, 4);
		int face = draws.between(78, 88);
		graphics.setColor(HAIR);
		graphics.fill(new Ellipse2D.Double(middle - face - 14, 128, 2 * face + 28, woman ? 330 : 225));
		graphics.setColor(draws.pick(CLOTHES));
		graphics.fill(new RoundRectangle2D.Double(middle - 180, 420, 360, 260, 150, 150));
		Color skin = draws.pick(SKINS);
		graphics.setColor(skin.darker());
		graphics.fillRect(middle - 34, 350, 68, 90);
		graphics.setColor(skin);
		graphics.fill(new Ellipse2D.Double(middle - face, 165, 2 * face, 225));
		graphics.setColor(HAIR);
		graphics.fillArc(middle - face - 4, 140, 2 * face + 8, draws.between(110, 150), 0, 180);
		graphics.setColor(Color.WHITE);
		graphics.fillPolygon(new int[] { middle - 34, middle + 34, middle }, new int[] { 425, 425, 500 }, 3);
		graphics.dispose();
		return written(image);
	}

	/**
	 * A photograph of a sheet on a notice board, as JPEG.
	 * @param seed what tells it from others, e.g. the place
	 * @param near a close look; otherwise from some steps away
	 */
	public static byte[] boardPhoto(String seed, boolean near) {
		Draws draws = new Draws(seed + near, 2000);
		BufferedImage image = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = graphics(image, new Color(0xC9C2B4));
		graphics.setColor(new Color(0x6B5B45));
		graphics.fillRect(90, 70, 780, 560);
		graphics.setColor(new Color(0x2F5E46));
		graphics.fillRect(110, 90, 740, 520);
		graphics.rotate(Math.toRadians(draws.between(-12, 12) / 10.0), 480, 350);
		double scale = near ? 1.7 : 1;
		sheet(graphics, draws, 480 - 130 * scale, 350 - 170 * scale, scale);
		graphics.dispose();
		return written(image);
	}

	private static void sheet(Graphics2D graphics, Draws draws, double x, double y, double scale) {
		graphics.translate(x, y);
		graphics.scale(scale, scale);
		graphics.setColor(new Color(0xFAF8F2));
		graphics.fillRect(0, 0, 260, 340);
		graphics.setColor(new Color(0x33302C));
		graphics.fillRect(50, 24, 160, 9);
		graphics.fillRect(80, 42, 100, 8);
		graphics.setStroke(new BasicStroke(3));
		for (int line = 0; line < 15; line++) {
			graphics.drawLine(26, 72 + line * 13, 26 + draws.between(150, 208), 72 + line * 13);
		}
		graphics.setColor(new Color(0xC0392B));
		graphics.setStroke(new BasicStroke(4));
		graphics.drawOval(170, 268, 50, 50);
	}

	private static Graphics2D graphics(BufferedImage image, Color ground) {
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setColor(ground);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		return graphics;
	}

	private static byte[] written(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "jpeg", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
