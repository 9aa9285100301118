package horqin.launch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param command {@code serve}, or {@code verify} to check the decision log
 * @param port the port to listen on, 0 for any free one; loopback only in the
 * demonstration
 * @param data the data folder
 * @param production no demonstration, secrets and database from the environment
 */
record Options(String command, int port, Path data, boolean production) {

	static final int DEFAULT_PORT = 8420;

	static Options parse(List<String> arguments) {
		String command = "serve";
		int port = DEFAULT_PORT;
		Path data = Path.of("data");
		boolean production = false;
		for (Iterator<String> each = arguments.iterator(); each.hasNext();) {
			String argument = each.next();
			switch (argument) {
				case "--port" -> port = port(value(argument, each));
				case "--data" -> data = Path.of(value(argument, each));
				case "--production" -> production = true;
				case "serve", "verify" -> command = argument;
				default -> throw new CannotStart(
						"不认识参数 " + argument + "：可用 --port 端口、--data 目录、--production，或命令 verify（校验操作记录）。");
			}
		}
		return new Options(command, port, data, production);
	}

	private static String value(String argument, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new CannotStart("参数 " + argument + " 后面缺少内容。");
		}
		return rest.next();
	}

	private static int port(String text) {
		try {
			int port = Integer.parseInt(text);
			if (port >= 0 && port < 65536) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, the same as for a number out of range.
		}
		throw new CannotStart("端口应是 1 至 65535 之间的整数，现在是 " + text + "。");
	}

}
