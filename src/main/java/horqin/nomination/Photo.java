package horqin.nomination;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** A two-inch portrait (35 by 49 mm), as it is printed on the form. */
final class Photo {

	/** 35 mm at 300 dots to the inch. */
	private static final int WIDTH = 413;

	/** 49 mm at 300 dots to the inch. */
	private static final int HEIGHT = 579;

	private Photo() {
	}

	/** Whether a picture of so many pixels prints as a two-inch portrait. */
	@Practice("照片为2寸证件照，竖版，不小于413×579像素，印在申报表上清楚")
	static Outcome fits(int width, int height) {
		Weighing weighing = new Weighing();
		weighing.refuseUnless(width >= WIDTH && height >= HEIGHT,
				Reason.practice("照片为%d×%d像素，不小于%d×%d像素才能印清楚，请换一张".formatted(width, height, WIDTH, HEIGHT)));
		weighing.refuseUnless(10 * width <= 9 * height && 3 * height <= 5 * width,
				Reason.practice("照片为%d×%d像素，应为竖版证件照（宽高约为5比7），请裁剪后再传".formatted(width, height)));
		return weighing.outcome(null);
	}

	/**
	 * The same of a file; what is no picture is left to the check of files, which says
	 * so.
	 */
	static Outcome fits(Upload upload) {
		try (ImageInputStream in = ImageIO.createImageInputStream(upload.content().getInputStream())) {
			Iterator<ImageReader> readers = (in != null) ? ImageIO.getImageReaders(in)
					: List.<ImageReader>of().iterator();
			if (!readers.hasNext()) {
				return Outcome.moved();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				return fits(reader.getWidth(0), reader.getHeight(0));
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | RuntimeException ex) {
			return Outcome.moved();
		}
	}

}
