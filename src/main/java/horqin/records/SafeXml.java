package horqin.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Reads XML from outside as a stream: no entities, no document type, nothing fetched. */
final class SafeXml {

	/** The sentence on a document type. */
	static final String DOCTYPE = "的 XML 内容带有文档类型声明，可能引用外部内容，不能上传：请重新导出后再传。";

	/** The sentence on what cannot be read. */
	static final String BROKEN = "的 XML 内容不完整或已损坏，请重新导出后再传。";

	private static final XMLInputFactory FACTORY = factory();

	private SafeXml() {
	}

	/**
	 * Reads a document to its end.
	 * @param seen is told of every element start, text and instruction
	 * @return what is wrong with it, or null
	 */
	static @Nullable String read(InputStream stream, Consumer<XMLStreamReader> seen) throws IOException {
		try {
			XMLStreamReader reader = FACTORY.createXMLStreamReader(stream);
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
					return DOCTYPE;
				}
				seen.accept(reader);
			}
			return null;
		}
		catch (XMLStreamException ex) {
			// What our own stream threw at its limit is not a fault of the XML.
			if (ex.getNestedException() instanceof PackageCheck.TooMuch limit) {
				throw limit;
			}
			return BROKEN;
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		Map.of(XMLInputFactory.SUPPORT_DTD, false, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false,
				XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false, XMLInputFactory.IS_NAMESPACE_AWARE, true)
			.forEach(factory::setProperty);
		factory.setXMLResolver((_, _, _, _) -> {
			throw new XMLStreamException("Nothing is fetched");
		});
		return factory;
	}

}
