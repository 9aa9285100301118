package horqin.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Looks at a plain XML file (an electronic invoice): data only, nothing a browser would
 * run.
 */
final class XmlCheck {

	private static final Set<String> PAGES = Set.of("html", "svg", "stylesheet", "transform", "xdp", "mxml");

	private static final Set<String> ACTIVE = Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg",
			"http://www.w3.org/1999/XSL/Transform");

	private @Nullable String problem;

	private XmlCheck() {
	}

	static @Nullable String problem(Path file) throws IOException {
		XmlCheck check = new XmlCheck();
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
			String broken = SafeXml.read(stream, check::see);
			return (check.problem != null) ? check.problem : broken;
		}
	}

	private void see(XMLStreamReader reader) {
		if (reader.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
			this.problem = "带有处理指令，不是单纯的数据文件，不能上传。";
		}
		else if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
			String namespace = reader.getNamespaceURI();
			if ((namespace != null && ACTIVE.contains(namespace)) || PAGES.contains(reader.getLocalName())) {
				this.problem = "实际是网页或图形，不是数据文件，不能上传。";
			}
		}
	}

}
