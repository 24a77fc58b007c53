package io.tensionwire.ingest.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An element of a document that has been read. Names are local names: wires use any prefix, and some the wrong namespace. Not
 * thread-safe while it is being built, unchanged afterwards.
 */
public final class Element implements Node {
    private static final String[] NONE = {};

    private final String name;
    private final String namespace;
    private final Element parent;
    /** Names and values in turn: most elements of a text have none, and few have more than three. */
    private String[] attributes = NONE;

    private final List<Node> children = new ArrayList<>(1);

    Element(String name, String namespace, Element parent) {
        this.name = name;
        this.namespace = namespace;
        this.parent = parent;
    }

    /** Returns an element without attributes or content, to stand for one that a document lacks. */
    public static Element absent() {
        return new Element("absent", "", null);
    }

    /** Returns the local name as written. */
    public String name() {
        return name;
    }

    /** Returns the namespace; empty if it has none. */
    public String namespace() {
        return namespace;
    }

    /** Returns the element that this one stands in; empty for the one that was read. */
    public Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    /** Tells whether this element has this local name, in any case. */
    public boolean is(String localName) {
        return name.equalsIgnoreCase(localName);
    }

    /** Returns the attribute of this local name ({@code xml:lang} keeps its prefix), stripped; null if there is none. */
    public String attribute(String localName) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(localName)) {
                return attributes[i + 1];
            }
        }
        return null;
    }

    /** Returns all attributes by local name. */
    public Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return Collections.unmodifiableMap(all);
    }

    /** Returns elements and texts in order. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(children);
    }

    /** Returns the elements right below. */
    public Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** Returns the elements of this name right below, in order. */
    public Stream<Element> elements(String localName) {
        return at(localName);
    }

    /** Returns the elements of this name right below, in order, as a list. */
    public List<Element> named(String localName) {
        List<Element> found = List.of();
        for (Node child : children) {
            if (child instanceof Element element && element.is(localName)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(element);
            }
        }
        return found;
    }

    /** Returns the first element at the end of a path of names, each right below the one before. */
    public Optional<Element> first(String... path) {
        return Optional.ofNullable(firstAt(path, 0));
    }

    /** Returns all elements at the end of a path of names, each right below the one before. */
    public Stream<Element> at(String... path) {
        List<Element> found = new ArrayList<>();
        collectAt(path, 0, found);
        return found.stream();
    }

    /** Returns this element and all below it, in the order of the document. */
    public Stream<Element> all() {
        List<Element> found = new ArrayList<>();
        collect(found);
        return found.stream();
    }

    /** Returns the first element below this one, in the order of the document, of which this is true; null if there is none. */
    public Element firstBelow(Predicate<Element> wanted) {
        for (Node child : children) {
            if (child instanceof Element element) {
                Element found = wanted.test(element) ? element : element.firstBelow(wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Tells whether any element stands right below. */
    public boolean hasElements() {
        for (Node child : children) {
            if (child instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /** Returns all elements of this name below this one at any depth, in the order of the document. */
    public Stream<Element> descendants(String localName) {
        return all().skip(1).filter(element -> element.is(localName));
    }

    /** Returns all text below, runs of white space squeezed to one space; empty if there is none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString().strip();
    }

    /** Returns all text below as it is written, with its white space; empty if there is none. */
    public String rawText() {
        StringBuilder text = new StringBuilder();
        appendRawText(text);
        return text.toString();
    }

    /** Returns the text of the first element at the end of this path; null if there is none or it is empty. */
    public String text(String... path) {
        List<Element> found = new ArrayList<>();
        collectAt(path, 0, found);
        for (Element element : found) {
            String text = element.text();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** Returns what the nearest {@code xml:lang} or {@code lang} says; null if none does. */
    public String language() {
        for (Element element = this; element != null; element = element.parent) {
            String own = element.attribute("xml:lang");
            String language = own == null ? element.attribute("lang") : own;
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    void put(String attribute, String value) {
        if (attribute(attribute) == null) {
            int end = attributes.length;
            attributes = Arrays.copyOf(attributes, end + 2);
            attributes[end] = attribute;
            attributes[end + 1] = value.strip();
        }
    }

    void add(Node child) {
        children.add(child);
    }

    private Element firstAt(String[] path, int step) {
        if (step == path.length) {
            return this;
        }
        for (Node child : children) {
            if (child instanceof Element element && element.is(path[step])) {
                Element found = element.firstAt(path, step + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void collectAt(String[] path, int step, List<Element> found) {
        if (step == path.length) {
            found.add(this);
            return;
        }
        for (Node child : children) {
            if (child instanceof Element element && element.is(path[step])) {
                element.collectAt(path, step + 1, found);
            }
        }
    }

    private void collect(List<Element> found) {
        found.add(this);
        for (Node child : children) {
            if (child instanceof Element element) {
                element.collect(found);
            }
        }
    }

    private void appendRawText(StringBuilder text) {
        for (Node child : children) {
            if (child instanceof Text found) {
                text.append(found.characters());
            } else if (child instanceof Element element) {
                element.appendRawText(text);
            }
        }
    }

    private void appendText(StringBuilder text) {
        for (Node child : children) {
            if (child instanceof Text found) {
                Squeeze.append(found.characters(), text);
            } else if (child instanceof Element element) {
                element.appendText(text);
            }
        }
    }
}
