package horqin.launch;

import java.io.PrintStream;

import horqin.records.Verification;
import horqin.records.VerifyReport;

import org.springframework.context.ApplicationContext;

/** What can be asked of the platform from the command line instead of a browser. */
final class Commands {

	private Commands() {
	}

	/** Runs a command; returns the exit code, 0 when all is well. */
	static int run(String command, ApplicationContext context, PrintStream out) {
		if (!command.equals("verify")) {
			throw new CannotStart("命令 " + command + " 不可用。");
		}
		VerifyReport report = context.getBean(Verification.class).run();
		report.notes().forEach(out::println);
		VerifyReport.Finding first = report.first();
		out.println((first == null) ? "操作记录完好：已逐条重算 " + report.links() + " 条，用时 " + report.took().toMillis() + " 毫秒。"
				: "操作记录有问题：" + first.sentence());
		return (first == null) ? 0 : 1;
	}

}
