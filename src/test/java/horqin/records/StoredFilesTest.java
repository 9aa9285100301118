package horqin.records;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import horqin.records.Receipt.Rejected;
import horqin.records.Receipt.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoredFilesTest {

	@TempDir
	Path folder;

	TestRecords records;

	@BeforeEach
	void start() {
		this.records = new TestRecords(this.folder);
	}

	@Test
	void everyFormatIsTakenInAndGivenOutAsItCame() throws IOException {
		Map<String, byte[]> good = Map.of("推荐表.pdf", Samples.pdf("/OpenAction[3 0 R/XYZ null null 0]"), "情况.docx",
				Samples.zip(Samples.docxParts()), "汇总.XLSX", Samples.zip(Samples.xlsxParts()), "发票.ofd", Samples.ofd(),
				"发票.xml", Samples.text("<EInvoice><No>1</No></EInvoice>"), "压缩.pdf",
				Samples.pdfWithHidden("4 0 <</Type/Outlines>>"));
		Accept accept = new Accept(Set.of(Format.values()), 1_000_000);
		for (var each : good.entrySet()) {
			StoredFile file = stored(each.getKey(), each.getValue(), accept);
			assertThat(file.name()).isEqualTo(each.getKey());
			assertThat(file.publicId()).matches("[a-z2-7]{26}");
			assertThat(this.records.files.find(file.id())).contains(file);
			assertThat(this.records.files.find(file.publicId())).contains(file);
			assertThat(contents(file)).isEqualTo(each.getValue());
		}
		assertThat(this.records.files.find(List.of(1L, 2L, 99L)).keySet()).isEqualTo(Set.of(1L, 2L));
		assertThat(new FileCheck(this.records.jdbc, this.records.store).run().sentence())
			.isEqualTo("存储的文件完整：核对 6 个，与登记一致。");
	}

	@Test
	void harmlessThingsInOfficeFilesAreLetBe() {
		byte[] links = Samples
			.relations(Samples.relation("hyperlink", "https://www.example.cn/", "TargetMode=\"External\""));
		assertThat(stored("a.docx", Samples.with(Samples.docxParts(), "word/_rels/document.xml.rels", links),
				Accept.DOCUMENT)
			.format()).isEqualTo(Format.DOCX);
		byte[] formula = Samples.text("<s><f>IF(A1=\"甲|乙\",'附|表'!B1,\"!\")</f></s>");
		assertThat(stored("a.xlsx", Samples.with(Samples.xlsxParts(), "xl/worksheets/sheet1.xml", formula),
				Accept.SPREADSHEET)
			.format()).isEqualTo(Format.XLSX);
		byte[] chart = Samples.with(Samples.docxParts(), "word/embeddings/t.xlsx", Samples.zip(Samples.xlsxParts()));
		assertThat(stored("b.docx", chart, Accept.DOCUMENT).format()).isEqualTo(Format.DOCX);
		byte[] template = Samples
			.relations(Samples.relation("attachedTemplate", "file:///C:\\Users\\a\\t.dotx", "TargetMode=\"External\""));
		assertThat(stored("c.docx", Samples.with(Samples.docxParts(), "word/_rels/settings.xml.rels", template),
				Accept.DOCUMENT)
			.format()).isEqualTo(Format.DOCX);
		byte[] printer = Samples.with(Samples.xlsxParts(), "xl/printerSettings/printerSettings1.bin", new byte[9]);
		assertThat(stored("b.xlsx", printer, Accept.SPREADSHEET).format()).isEqualTo(Format.XLSX);
	}

	@Test
	void anInvoiceWithMisspeltTagsIsTakenAsTheTaxOfficeIssuedIt() {
		byte[] tags = Samples.text("<CustomTag xmlns:=\"http://www.ofdspec.org/2016\"/>");
		byte[] root = Samples.text("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>");
		byte[] invoice = Samples.zip(Map.of("OFD.xml", root, "Doc_0/Tags/CustomTag.xml", tags));
		assertThat(stored("a.ofd", invoice, Accept.VOUCHER).format()).isEqualTo(Format.OFD);
	}

	@Test
	void theLimitIsTakenAndOneByteMoreIsNot() {
		byte[] pdf = Samples.pdf("");
		assertThat(stored("a.pdf", pdf, Accept.DOCUMENT.upTo(pdf.length)).size()).isEqualTo(pdf.length);
		assertThat(receive("a.pdf", pdf, Accept.DOCUMENT.upTo(pdf.length - 1)))
			.isEqualTo(new Rejected("「a.pdf」超过 " + (pdf.length - 1) + " 字节 的上限，请压缩或拆分后再传。"));
	}

	@Test
	void anEndlessUploadIsCutOffAtTheLimit() {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 'x';
			}

		};
		Receipt receipt = this.records.inTransaction(() -> this.records.files
			.receive(new Upload("a.pdf", null, () -> endless), Accept.DOCUMENT.upTo(100_000), 1));
		assertThat(receipt).isInstanceOf(Rejected.class);
	}

	@Test
	void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
		InputStream broken = new ByteArrayInputStream(Samples.pdf("")) {

			@Override
			public synchronized int read(byte[] buffer, int offset, int length) {
				int read = super.read(buffer, offset, Math.min(length, 50));
				if (this.pos > 100) {
					throw new UncheckedIOException(new IOException("Connection reset"));
				}
				return read;
			}

		};
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.records.inTransaction(
				() -> this.records.files.receive(new Upload("a.pdf", null, () -> broken), Accept.DOCUMENT, 1)));
		assertThat(onDisk()).isEmpty();
	}

	@Test
	void equalContentsAreKeptOnce() throws IOException {
		StoredFile one = stored("a.pdf", Samples.pdf(""), Accept.DOCUMENT);
		StoredFile two = stored("b.pdf", Samples.pdf(""), Accept.DOCUMENT);
		assertThat(one.sha256()).isEqualTo(two.sha256());
		assertThat(one.publicId()).isNotEqualTo(two.publicId());
		String place = one.sha256().substring(0, 2) + "/" + one.sha256().substring(2, 4) + "/" + one.sha256();
		assertThat(onDisk()).containsExactly(this.folder.resolve("files").resolve(place));
	}

	@Test
	void aPhotographLosesItsPlaceAndKeepsItsRightWayUp() throws IOException {
		byte[] photograph = Samples.photograph(60, 40, 6);
		assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("GPS");
		byte[] kept = contents(stored("a.jpg", photograph, Accept.IMAGE));
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(40, 60);
		assertThat(image.getRGB(35, 5) & 0xff).as("the red corner has turned to the right").isLessThan(60);
		assertThat(image.getRGB(5, 55) & 0xff).isGreaterThan(200);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1" })
	void everyWayOfHoldingTheCameraComesOutUpright(int orientation, int right, int below) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(
				contents(stored("a.jpg", Samples.photograph(60, 40, orientation), Accept.IMAGE))));
		for (int x = 0; x < 2; x++) {
			for (int y = 0; y < 2; y++) {
				int rgb = image.getRGB((image.getWidth() - 10) * x + 5, (image.getHeight() - 10) * y + 5);
				assertThat((rgb & 0xff) < 100).as("red at " + x + ", " + y).isEqualTo(x == right && y == below);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpeg" })
	void whatHangsBehindTheEndOfAPictureIsDropped(String format) throws IOException {
		byte[] tail = Samples.text("<?php system($_GET['c']); ?><%@ page %>");
		byte[] picture = Samples.joined(Samples.picture(format, 30, 20), tail);
		byte[] kept = contents(stored("a." + format.replace("jpeg", "JPG"), picture, Accept.IMAGE));
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("php", "page");
		assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(30);
	}

	@Test
	void withoutItsTransactionAFileIsSweptUpAfterAnHour() throws IOException {
		StoredFile kept = stored("kept.pdf", Samples.pdf(""), Accept.DOCUMENT);
		this.records.transaction.executeWithoutResult((status) -> {
			this.records.files.receive(new Upload("lost.pdf", null, new ByteArrayResource(Samples.pdf("/X 1"))),
					Accept.DOCUMENT, 1);
			status.setRollbackOnly();
		});
		Files.writeString(this.records.store.stage(), "left by a crash");
		this.records.ahead = Duration.ofMinutes(59);
		assertThat(this.records.sweep.sweep()).isZero();
		assertThat(onDisk()).hasSize(3);
		this.records.ahead = Duration.ofMinutes(61);
		assertThat(this.records.sweep.sweep()).isEqualTo(1);
		assertThat(onDisk()).hasSize(1);
		assertThat(contents(kept)).isEqualTo(Samples.pdf(""));
	}

	@Test
	void whatIsArrivingAgainIsNotSweptUpMeanwhile() throws Exception {
		StoredFile file = stored("a.pdf", Samples.pdf(""), Accept.DOCUMENT);
		this.records.transaction.executeWithoutResult((_) -> this.records.files.forget(file.id()));
		this.records.ahead = Duration.ofHours(2);
		try (Connection arriving = this.records.source.getConnection()) {
			arriving.setAutoCommit(false);
			arriving.createStatement().execute(StoredFiles.ARRIVING.replace(":sha256", "'" + file.sha256() + "'"));
			assertThat(this.records.sweep.sweep()).isZero();
			arriving.rollback();
		}
		assertThat(this.records.sweep.sweep()).isEqualTo(1);
	}

	@Test
	void damageInTheStoreIsNamed() throws IOException {
		StoredFile file = stored("推荐表.pdf", Samples.pdf(""), Accept.DOCUMENT);
		FileCheck check = new FileCheck(this.records.jdbc, this.records.store);
		Files.writeString(onDisk().getFirst(), "x");
		assertThat(check.run().sentence()).isEqualTo("文件「推荐表.pdf」（编号 " + file.publicId() + "）的内容与登记的摘要不一致，已被改动或损坏。");
		Files.delete(onDisk().getFirst());
		assertThat(check.run().sentence()).isEqualTo("文件「推荐表.pdf」（编号 " + file.publicId() + "）已登记，但内容不在存储中。");
	}

	@Test
	void aFileIsGivenOutToBeSavedAndPowerless() throws IOException {
		StoredFile file = stored("推荐表 1.pdf", Samples.pdf(""), Accept.DOCUMENT);
		ResponseEntity<Resource> response = new FileResponse(this.records.files).image(file);
		HttpHeaders headers = response.getHeaders();
		assertThat(headers.getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"" + file.publicId()
				+ ".pdf\"; filename*=UTF-8''%E6%8E%A8%E8%8D%90%E8%A1%A8%201.pdf");
		assertThat(headers.getFirst("Content-Type")).isEqualTo("application/pdf");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
		assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
		assertThat(headers.getContentLength()).isEqualTo(file.size());
		assertThat(response.getBody().getContentAsByteArray()).isEqualTo(Samples.pdf(""));
		StoredFile picture = stored("a.png", Samples.picture("png", 4, 4), Accept.IMAGE);
		assertThat(new FileResponse(this.records.files).image(picture).getHeaders().getFirst("Content-Disposition"))
			.startsWith("inline; ");
		ResponseEntity<Resource> saved = new FileResponse(this.records.files).attachment(picture);
		assertThat(saved.getHeaders().getFirst("Content-Disposition")).startsWith("attachment; ");
	}

	private StoredFile stored(String name, byte[] content, Accept accept) {
		Receipt receipt = receive(name, content, accept);
		assertThat(receipt).isInstanceOf(Stored.class);
		return ((Stored) receipt).file();
	}

	private Receipt receive(String name, byte[] content, Accept accept) {
		Upload upload = new Upload(name, null, new ByteArrayResource(content));
		return this.records.inTransaction(() -> this.records.files.receive(upload, accept, 1));
	}

	private byte[] contents(StoredFile file) throws IOException {
		try (InputStream stream = this.records.files.open(file)) {
			return stream.readAllBytes();
		}
	}

	private List<Path> onDisk() throws IOException {
		try (var walk = Files.walk(this.folder.resolve("files"))) {
			return walk.filter(Files::isRegularFile).toList();
		}
	}

}
