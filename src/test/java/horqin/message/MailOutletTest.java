package horqin.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Letters by SMTP (RFC 5321), to a server that speaks just enough of it. */
class MailOutletTest {

	private static final Outlet.Letter LETTER = new Outlet.Letter(1, "gaowa@example.cn", "推荐通知\r\nBcc: x@evil.example",
			"请于3月31日前签收。");

	@Test
	void aLetterArrivesWithItsChineseSubjectAndNoHeaderIsSmuggledIn() throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> talk(socket, "250 ok"));
			outlet(socket.getLocalPort()).send(LETTER);
			String text = mail.get();
			assertThat(text).contains("RCPT TO:<gaowa@example.cn>", "From: union@example.cn").doesNotContain("\nBcc:");
			assertThat(text).contains("Subject: =?UTF-8?Q?=E6=8E=A8=E8=8D=90=E9=80=9A=E7=9F=A5");
		}
	}

	@Test
	void aServerThatDoesNotTakeItIsToldInChinese() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<String> talk = CompletableFuture.supplyAsync(() -> talk(socket, "550 no such user"));
			assertThatIOException().isThrownBy(() -> outlet(socket.getLocalPort()).send(LETTER))
				.withMessage("邮件服务器没有应答，或没有接受这封信。");
			assertThat(talk).isNotNull();
		}
	}

	@Test
	void aServerThatIsNotThereIsToldInChineseAndNobodyWaitsForEver() throws IOException {
		int nobody;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = socket.getLocalPort();
		}
		assertThatIOException().isThrownBy(() -> outlet(nobody).send(LETTER)).withMessage("邮件服务器没有应答，或没有接受这封信。");
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		new MailOutlet(sender, "union@example.cn");
		assertThat(List.of("connectiontimeout", "timeout", "writetimeout"))
			.allMatch((phase) -> sender.getJavaMailProperties().getProperty("mail.smtp." + phase).equals("20000"));
	}

	private static MailOutlet outlet(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		sender.setDefaultEncoding("UTF-8");
		return new MailOutlet(sender, "union@example.cn");
	}

	/** One conversation; returns what the client said. */
	private static String talk(ServerSocket socket, String toRecipient) {
		StringBuilder heard = new StringBuilder();
		try (Socket client = socket.accept();
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				OutputStream out = client.getOutputStream()) {
			say(out, "220 test");
			boolean data = false;
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				heard.append(line).append('\n');
				if (data) {
					data = !line.equals(".");
					if (!data) {
						say(out, "250 kept");
					}
				}
				else if (line.equals("DATA")) {
					data = true;
					say(out, "354 go on");
				}
				else {
					say(out, line.startsWith("RCPT") ? toRecipient : "250 ok");
				}
			}
		}
		catch (IOException ex) {
			heard.append(ex.getMessage());
		}
		return heard.toString();
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

}
