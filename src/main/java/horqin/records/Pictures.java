package horqin.records;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * Draws pictures anew: what is kept holds the picture and nothing else, neither where it
 * was taken nor what was hung behind its end. Sizes are read before anything is decoded.
 */
@Practice("图片不超过 4000 万像素，重新编码后保存，去除拍摄地点等附带信息")
final class Pictures {

	private static final long MOST_PIXELS = 40_000_000;

	private static final float QUALITY = 0.92f;

	private static final String BROKEN = "的图片内容已损坏或颜色模式不受支持，请用看图软件另存为 RGB 图片后再传。";

	// A picture of the largest size takes 160 MB while it is drawn: one at a time.
	private static final Semaphore ONE = new Semaphore(1);

	private Pictures() {
	}

	/**
	 * Draws a picture anew.
	 * @param file the picture
	 * @param target where to, overwritten
	 * @return what is wrong with it, or null
	 */
	static @Nullable String redraw(Path file, Path target, Format format) throws IOException {
		String name = (format == Format.PNG) ? "png" : "jpeg";
		ImageReader reader = ImageIO.getImageReadersByFormatName(name).next();
		ONE.acquireUninterruptibly();
		try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
			reader.setInput(stream, true, true);
			long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
			if (pixels > MOST_PIXELS) {
				return "有 " + pixels / 10_000 + " 万像素，超过 " + MOST_PIXELS / 10_000 + " 万像素，请缩小后再传。";
			}
			int orientation = (format == Format.JPEG) ? orientation(file) : Exif.UPRIGHT;
			write(turned(reader.read(0), orientation), target, name);
			return null;
		}
		catch (IOException | RuntimeException _) {
			// Decoders answer damaged bytes with whatever exception the bytes lead them
			// to.
			return BROKEN;
		}
		finally {
			ONE.release();
			reader.dispose();
		}
	}

	private static int orientation(Path file) throws IOException {
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
			return Exif.orientation(stream);
		}
	}

	private static void write(BufferedImage image, Path target, String name) throws IOException {
		Files.deleteIfExists(target);
		ImageWriter writer = ImageIO.getImageWritersByFormatName(name).next();
		try (FileImageOutputStream stream = new FileImageOutputStream(target.toFile())) {
			writer.setOutput(stream);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (name.equals("jpeg")) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
	}

	/**
	 * The picture as it was meant to be looked at; its orientation is lost with the Exif
	 * data.
	 */
	private static BufferedImage turned(BufferedImage image, int orientation) {
		if (orientation == Exif.UPRIGHT) {
			return image;
		}
		int width = image.getWidth();
		int height = image.getHeight();
		boolean onSide = orientation >= 5;
		BufferedImage turned = new BufferedImage(onSide ? height : width, onSide ? width : height,
				BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = turned.createGraphics();
		graphics.drawImage(image, turn(orientation, width, height), null);
		graphics.dispose();
		return turned;
	}

	private static AffineTransform turn(int orientation, int w, int h) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
			default -> new AffineTransform(0, -1, 1, 0, 0, w);
		};
	}

}
