package horqin.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the XML parts of one package: what it declares itself to be, what it refers to,
 * and fields that would run something when opened. Macros and external references are
 * refused; links to web and mail addresses are text, and stay, and so does the name of
 * the template on the writer's own disk, which Word puts there by itself.
 */
final class PartCheck {

	private static final String MACRO = "含有宏，不能上传：请另存为不含宏的文件后再传。";

	private static final String EXTERNAL = "引用了外部内容（模板、图片、数据或对象），不能上传：请断开外部链接后再传。";

	private static final String DDE = "含有会启动其他程序的公式或域，不能上传：请删除后再传。";

	private static final Pattern TEXT_IN_FORMULA = Pattern.compile("\"[^\"]*\"");

	// program|topic!item
	private static final Pattern DDE_FORMULA = Pattern.compile("\\w\\s*\\|\\s*('[^']*'|[^'!\\s]+)\\s*!");

	private static final Pattern DDE_FIELD = Pattern.compile("(?i)\\bDDE(AUTO)?\\b");

	private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(https?://|mailto:|#).*");

	private static final Pattern LOCAL_DISK = Pattern.compile("(?i)file:///[a-z]:[\\\\/].*");

	private static final int LONGEST_FIELDS = 64 * 1024;

	private final Format format;

	private final Set<String> types = new HashSet<>();

	private boolean ofd;

	private String inside = "";

	private @Nullable String problem;

	PartCheck(Format format) {
		this.format = format;
	}

	/** What the very name of an office part gives away. */
	static @Nullable String active(String name) {
		if (name.endsWith("vbaproject.bin") || name.contains("vbadata") || name.contains("macrosheets/")
				|| name.contains("activex/")) {
			return MACRO;
		}
		return (name.contains("externallinks/") || name.endsWith("connections.xml") || name.contains("querytables/"))
				? EXTERNAL : null;
	}

	@Nullable String problem(String name, InputStream stream) throws IOException {
		StringBuilder field = new StringBuilder();
		StringBuilder formula = new StringBuilder();
		String broken = SafeXml.read(stream, (reader) -> {
			switch (reader.getEventType()) {
				case XMLStreamConstants.START_ELEMENT -> start(name, reader, field, formula);
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, field, formula);
				case XMLStreamConstants.END_ELEMENT -> end(formula);
				default -> {
				}
			}
		});
		if (DDE_FIELD.matcher(field).find()) {
			this.problem = DDE;
		}
		// Invoices of the tax office carry tags whose namespaces are misspelt: such a
		// part is passed over.
		boolean sloppy = this.format == Format.OFD && SafeXml.BROKEN.equals(broken);
		return (broken != null && !sloppy) ? broken : this.problem;
	}

	/** What the whole package lacks to be what its name says. */
	@Nullable String missing() {
		if (this.format == Format.OFD) {
			return this.ofd ? null : "不是真正的 OFD 版式文件，请重新生成后再传。";
		}
		return this.types.contains(this.format.mediaType() + ".main+xml") ? null
				: "不是真正的 " + this.format.title() + "，请用办公软件另存后再传。";
	}

	private void start(String name, XMLStreamReader reader, StringBuilder field, StringBuilder formula) {
		String element = reader.getLocalName();
		this.inside = element;
		formula.setLength(0);
		if (name.equals("ofd.xml") && element.equals("OFD")) {
			this.ofd = true;
		}
		else if (name.equals("[content_types].xml")) {
			declared(reader.getAttributeValue(null, "ContentType"));
		}
		else if (name.endsWith(".rels") && element.equals("Relationship")) {
			related(reader);
		}
		else if (element.equals("fldSimple")) {
			for (int i = 0; i < reader.getAttributeCount(); i++) {
				field.append(reader.getAttributeValue(i)).append(' ');
			}
		}
		else if (element.equals("ddeLink") || element.equals("oleLink")) {
			this.problem = DDE;
		}
	}

	private void text(XMLStreamReader reader, StringBuilder field, StringBuilder formula) {
		if (this.inside.equals("instrText") && field.length() < LONGEST_FIELDS) {
			field.append(reader.getText());
		}
		else if ((this.inside.equals("f") || this.inside.equals("definedName")) && formula.length() < LONGEST_FIELDS) {
			formula.append(reader.getText());
		}
	}

	private void end(StringBuilder formula) {
		if (DDE_FORMULA.matcher(TEXT_IN_FORMULA.matcher(formula).replaceAll("")).find()) {
			this.problem = DDE;
		}
		formula.setLength(0);
		this.inside = "";
	}

	private void declared(@Nullable String type) {
		if (type == null) {
			return;
		}
		this.types.add(type);
		if (type.toLowerCase(Locale.ROOT).contains("macroenabled") || type.contains("vbaProject")) {
			this.problem = MACRO;
		}
	}

	private void related(XMLStreamReader reader) {
		String mode = reader.getAttributeValue(null, "TargetMode");
		String type = String.valueOf(reader.getAttributeValue(null, "Type"));
		String target = String.valueOf(reader.getAttributeValue(null, "Target"));
		boolean link = type.endsWith("/hyperlink") && WEB_ADDRESS.matcher(target).matches();
		boolean ownTemplate = type.endsWith("/attachedTemplate") && LOCAL_DISK.matcher(target).matches();
		if ("External".equalsIgnoreCase(mode) && !link && !ownTemplate) {
			this.problem = EXTERNAL;
		}
	}

}
