package io.tensionwire.ingest.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Markup that need not be well-formed, read as browsers read it. Nothing is ever fetched or run. */
public final class Html {
    private Html() {}

    /** Returns the body of HTML; never fails. */
    public static Element body(String html) {
        return element(Jsoup.parse(html).body());
    }

    /** Returns broken XML as the tree that was probably meant, under a root without a name; never fails. */
    public static Element mendedXml(String xml) {
        return element(Jsoup.parse(xml, "", Parser.xmlParser()));
    }

    /** Tells whether a text that should be plain holds markup. */
    public static boolean isLikely(String text) {
        int open = text.indexOf('<');
        while (open >= 0 && open + 1 < text.length()) {
            char next = text.charAt(open + 1);
            if ((Character.isLetter(next) || next == '/' || next == '!') && text.indexOf('>', open) > 0) {
                return true;
            }
            open = text.indexOf('<', open + 1);
        }
        return false;
    }

    private static Element element(org.jsoup.nodes.Element root) {
        Copy copy = new Copy();
        NodeTraversor.traverse(copy, root);
        return copy.root;
    }

    /** Copies jsoup's tree; what stands deeper than any page needs is lifted, since hostile HTML nests deeper than a stack. */
    private static final class Copy implements NodeVisitor {
        private static final int DEEPEST = 300;

        private Element root;
        private Element open;

        @Override
        public void head(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element found) {
                String name = found.tagName();
                Element element = new Element(name.substring(name.indexOf(':') + 1), "", open);
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
                open = element;
            } else if (node instanceof TextNode text) {
                open.add(new Text(text.getWholeText()));
            } else if (node instanceof DataNode data && !(node instanceof CDataNode)) {
                open.add(new Text(data.getWholeData()));
            }
        }

        @Override
        public void tail(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element && depth <= DEEPEST) {
                open = open.parent().orElse(null);
            }
        }
    }
}
