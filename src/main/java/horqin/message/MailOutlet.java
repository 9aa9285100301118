package horqin.message;

import java.io.IOException;
import java.util.Properties;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters by SMTP, as plain text. */
class MailOutlet implements Outlet {

	/**
	 * All together far below {@link Outbox#SHORTEST_PAUSE}; JavaMail would wait for ever.
	 */
	private static final String PATIENCE_MILLIS = "20000";

	private final JavaMailSenderImpl sender;

	private final String from;

	MailOutlet(JavaMailSenderImpl sender, String from) {
		this.sender = sender;
		this.from = from;
		Properties properties = sender.getJavaMailProperties();
		for (String phase : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.putIfAbsent("mail.smtp." + phase, PATIENCE_MILLIS);
			properties.putIfAbsent("mail.smtps." + phase, PATIENCE_MILLIS);
		}
	}

	@Override
	public void send(Letter letter) throws IOException {
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(this.from);
		message.setTo(letter.address());
		message.setSubject(letter.subject().replaceAll("\\s+", " "));
		message.setText(letter.body());
		try {
			this.sender.send(message);
		}
		catch (MailAuthenticationException ex) {
			throw new IOException("邮件服务器不接受登录，请核对用户名和密码。", ex);
		}
		catch (MailParseException ex) {
			throw new IOException("收件或发件地址不是有效的电子邮箱。", ex);
		}
		catch (MailException ex) {
			throw new IOException("邮件服务器没有应答，或没有接受这封信。", ex);
		}
	}

}
