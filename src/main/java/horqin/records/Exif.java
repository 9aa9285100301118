package horqin.records;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing worth knowing from a photograph's Exif data before they are dropped: how
 * the camera was held (CIPA DC-008, tag 0x0112).
 */
final class Exif {

	/** Not turned. */
	static final int UPRIGHT = 1;

	private static final int ORIENTATION = 0x0112;

	private static final int APP1 = 0xe1;

	private static final int START_OF_SCAN = 0xda;

	private static final int IMAGE_HEADER = 0xffd8;

	private static final int ENTRY_BYTES = 12;

	private Exif() {
	}

	/** The orientation of a JPEG, 1 to 8; 1 if it says none that makes sense. */
	static int orientation(InputStream jpeg) throws IOException {
		DataInputStream data = new DataInputStream(jpeg);
		try {
			if (data.readUnsignedShort() != IMAGE_HEADER) {
				return UPRIGHT;
			}
			while (true) {
				int marker = data.readUnsignedShort() & 0xff;
				int length = data.readUnsignedShort() - 2;
				if (marker == START_OF_SCAN || length < 0) {
					return UPRIGHT;
				}
				byte[] segment = data.readNBytes(length);
				if (marker == APP1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
					return inTiff(ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
				}
			}
		}
		catch (EOFException _) {
			return UPRIGHT;
		}
	}

	private static int inTiff(ByteBuffer tiff) {
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		if (directory < 0 || directory > tiff.limit() - 2) {
			return UPRIGHT;
		}
		int entries = tiff.getShort(directory) & 0xffff;
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + i * ENTRY_BYTES;
			if (entry + ENTRY_BYTES > tiff.limit()) {
				return UPRIGHT;
			}
			if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
				int value = tiff.getShort(entry + 8);
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

}
