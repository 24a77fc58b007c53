package io.tensionwire.ingest.markup;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Markup that need not be well-formed, read as browsers read it. Nothing is ever fetched or run. */
public final class Html {
    private Html() {}

    /** Returns the body of HTML; never fails. */
    public static Element body(String html) {
        return element(Jsoup.parse(TagNames.bounded(html)).body(), false);
    }

    /**
     * Returns broken XML as the tree that was probably meant, under a root without a name; never fails. Names are in small
     * letters, since broken XML often opens in one case and closes in another; the namespace of a prefix that nothing declares
     * is the prefix; what HTML never closes holds nothing.
     */
    public static Element mendedXml(String xml) {
        return element(
                Jsoup.parse(TagNames.bounded(xml), "", Parser.xmlParser().settings(ParseSettings.htmlDefault)), true);
    }

    /** Tells whether a text that should be plain holds markup. */
    public static boolean isLikely(String text) {
        int lastClose = text.lastIndexOf('>');
        int open = text.indexOf('<');
        while (open >= 0 && open < lastClose) {
            char next = text.charAt(open + 1);
            if (Character.isLetter(next) || next == '/' || next == '!') {
                return true;
            }
            open = text.indexOf('<', open + 1);
        }
        return false;
    }

    private static Element element(org.jsoup.nodes.Element root, boolean isXml) {
        Copy copy = new Copy(isXml);
        NodeTraversor.traverse(copy, root);
        return copy.root;
    }

    /** Copies jsoup's tree; what stands deeper than any page needs is lifted, since hostile HTML nests deeper than a stack. */
    private static final class Copy implements NodeVisitor {
        private static final int DEEPEST = 300;

        /** What has no end tag in HTML; what follows it stands beside it and not in it. */
        private static final Set<String> NEVER_CLOSED = Set.of("br", "embed", "hr", "img", "input", "wbr");

        private final boolean isXml;
        private Element root;
        private Element open;

        Copy(boolean isXml) {
            this.isXml = isXml;
        }

        @Override
        public void head(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element found) {
                String name = found.tagName();
                Element element = new Element(name.substring(name.indexOf(':') + 1), namespace(found), open);
                for (Attribute attribute : found.attributes()) {
                    String key = attribute.getKey();
                    element.put(
                            key.startsWith("xml:") ? key : key.substring(key.indexOf(':') + 1), attribute.getValue());
                }
                if (open == null) {
                    root = element;
                } else if (depth <= DEEPEST) {
                    open.add(element);
                } else {
                    return;
                }
                if (!isLifted(found)) {
                    open = element;
                }
            } else if (node instanceof TextNode text) {
                open.add(new Text(text.getWholeText()));
            } else if (node instanceof DataNode data && !(node instanceof CDataNode)) {
                open.add(new Text(data.getWholeData()));
            }
        }

        @Override
        public void tail(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element found && depth <= DEEPEST && !isLifted(found)) {
                open = open.parent().orElse(null);
            }
        }

        private boolean isLifted(org.jsoup.nodes.Element found) {
            return isXml && NEVER_CLOSED.contains(found.tagName());
        }

        private String namespace(org.jsoup.nodes.Element found) {
            if (!isXml) {
                return "";
            }
            String prefix = found.tag().prefix();
            String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            for (org.jsoup.nodes.Element element = found; element != null; element = element.parent()) {
                if (element.hasAttr(declaration)) {
                    return element.attr(declaration).strip();
                }
            }
            return prefix;
        }
    }
}
