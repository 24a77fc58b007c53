package io.tensionwire.ingest.markup;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.nodes.Entities;

/**
 * XML read element by element, so that a file of many items costs the memory of one. A DOCTYPE is read and nothing it names
 * is ever fetched: what stands outside of the document is empty. Several documents may stand behind each other. Used by one
 * thread.
 */
public final class XmlPull {
    private static final XMLInputFactory FACTORY = factory(XmlLimits.DEFAULT);
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader2 reader;
    private final XmlLimits limits;
    private int from;
    private int to;
    private int characters;
    private int elements;

    private XmlPull(XMLStreamReader2 reader, XmlLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Opens a document.
     *
     * @param xml characters that XML allows, see {@link XmlCharacters}
     * @throws MarkupException if it does not even begin
     */
    public static XmlPull of(String xml) throws MarkupException {
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml));
            return new XmlPull(reader, XmlLimits.DEFAULT);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /**
     * Goes to the next start of an element, at any depth; behind {@link #element()} to the first behind that element.
     *
     * @return whether there is one
     * @throws MarkupException if the document is not well-formed or over the limits
     */
    public boolean next() throws MarkupException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    from = reader.getLocation().getCharacterOffset();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Returns the local name of the element that this stands at. */
    public String name() {
        return reader.getLocalName();
    }

    /** Returns the offset in the document where that element begins, in UTF-16 code units. */
    public int from() {
        return from;
    }

    /** Returns the offset in the document behind the element that was read last. */
    public int to() {
        return to;
    }

    /**
     * Returns the element that this stands at with its attributes, but nothing that stands in it.
     *
     * @throws MarkupException if its attributes are over the limits
     */
    public Element opening() throws MarkupException {
        characters = 0;
        return element(null);
    }

    /**
     * Reads all of the element that this stands at.
     *
     * @throws MarkupException if it is not well-formed or over the limits
     */
    public Element element() throws MarkupException {
        characters = 0;
        elements = 0;
        Element root = element(null);
        Element open = root;
        try {
            while (open != null) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        countElement();
                        Element child = element(open);
                        open.add(child);
                        open = child;
                    }
                    case XMLStreamConstants.END_ELEMENT -> open = open.parent().orElse(null);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        count(reader.getTextLength());
                        open.add(new Text(reader.getText()));
                    }
                    case XMLStreamConstants.END_DOCUMENT ->
                        throw new MarkupException("the XML ends before its elements do");
                    default -> {}
                }
            }
            to = Math.toIntExact(reader.getLocationInfo().getEndingCharOffset());
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return root;
    }

    private Element element(Element parent) throws MarkupException {
        String namespace = reader.getNamespaceURI();
        Element element = new Element(reader.getLocalName(), namespace == null ? "" : namespace, parent);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean isXml = XML_NAMESPACE.equals(reader.getAttributeNamespace(i));
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            count(value.length());
            element.put(isXml ? "xml:" + name : name, value);
        }
        return element;
    }

    private void count(int more) throws MarkupException {
        characters += more;
        if (characters > limits.itemText()) {
            throw tooLarge(limits.itemText() + " characters once its entities are replaced");
        }
    }

    private void countElement() throws MarkupException {
        elements++;
        if (elements > limits.elements()) {
            throw tooLarge(limits.elements() + " elements");
        }
    }

    private static MarkupException tooLarge(String limit) {
        return new MarkupException("an item holds more than " + limit + "; send it without what is not text", true);
    }

    private static XMLInputFactory factory(XmlLimits limits) {
        WstxInputFactory factory = new WstxInputFactory();
        XMLResolver nothing = (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]);
        // Otherwise text is read, and limits are met, outside of what declares the exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, true);
        factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, nothing);
        factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, nothing);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver) XmlPull::named);
        factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_DOCUMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, limits.entities());
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, limits.entityDepth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attributeText());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.itemText());
        return factory;
    }

    /** Wires use HTML's names of characters without declaring them. */
    private static Object named(String publicId, String systemId, String base, String name) {
        String characters = Entities.getByName(name);
        return characters.isEmpty() ? null : new StringReader(characters);
    }

    private static MarkupException broken(XMLStreamException e) {
        Location at = e.getLocation();
        String where = at == null || at.getLineNumber() < 0
                ? ""
                : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        String reason = reason(e);
        return new MarkupException(
                "the XML is not well-formed or asks for too much" + where + reason, !reason.isEmpty());
    }

    /** The parser's own words, unless they may quote the text. */
    private static String reason(XMLStreamException e) {
        return Optional.ofNullable(e.getMessage())
                .filter(message -> message.contains("imit"))
                .map(message -> ": " + message.lines().findFirst().orElse(""))
                .orElse("");
    }
}
