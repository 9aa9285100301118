package horqin.message;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Mail leaves only where a server for it is configured ({@code spring.mail.host}, by
 * environment variables).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class PostSetup {

	private static final int ROUND_SECONDS = 20;

	private static final int LETTERS_IN_A_ROUND = 100;

	@Bean
	Outlet mailOutlet(JavaMailSenderImpl sender, @Value("${horqin.mail-from:${spring.mail.username:}}") String from) {
		if (from.isBlank()) {
			throw new IllegalStateException("配置了邮件服务器，还要用 horqin.mail-from（HORQIN_MAIL_FROM）写明发件地址");
		}
		return new MailOutlet(sender, from);
	}

	/** Every 20 seconds on one node. */
	@Bean
	RecurringTask<Void> postRound(Post post) {
		return Tasks.recurring("post", FixedDelay.ofSeconds(ROUND_SECONDS))
			.execute((instance, context) -> post.deliver(LETTERS_IN_A_ROUND));
	}

}
