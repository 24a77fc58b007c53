package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.words.WordList;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of stories, such that two ways to write the same address are equal. Nothing is ever fetched. */
final class StoryLink {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<host>[^/?#]*)(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?",
            Pattern.DOTALL);
    private static final Pattern TRACKING = Pattern.compile(
            WordList.of(StoryLink.class, "tracking-parameters.txt").stream()
                    .map(name -> name.endsWith("*")
                            ? Pattern.quote(name.substring(0, name.length() - 1)) + ".*"
                            : Pattern.quote(name))
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private StoryLink() {}

    /**
     * Returns the address without what does not tell which story it is: parameters that track readers, the fragment and the
     * default port; scheme and host in small letters. What is no address is returned as it is.
     */
    static String canonical(String link) {
        return canonical(link, false);
    }

    /** Returns the canonical address with its fragment, which tells stories apart that stand on one page. */
    static String canonicalWithFragment(String link) {
        return canonical(link, true);
    }

    /** Returns an address resolved against that of the document; as it is where that is impossible. */
    static String resolved(String link, String base) {
        if (base == null || ADDRESS.matcher(link).matches()) {
            return link;
        }
        try {
            return URI.create(base).resolve(link).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    /** Tells whether this is an address of the web. */
    static boolean isWeb(String text) {
        return text != null
                && text.regionMatches(true, 0, "http", 0, 4)
                && ADDRESS.matcher(text).matches();
    }

    private static String canonical(String link, boolean keepFragment) {
        Matcher parts = ADDRESS.matcher(link.strip());
        if (!parts.matches()) {
            return link.strip();
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        String path = parts.group("path").isEmpty() ? "/" : parts.group("path");
        String query = withoutTracking(parts.group("query"));
        String fragment = parts.group("fragment");
        return scheme + "://" + host(parts.group("host"), scheme) + path
                + (query.isEmpty() ? "" : "?" + query)
                + (keepFragment && fragment != null && !fragment.isEmpty() ? "#" + fragment : "");
    }

    private static String host(String host, String scheme) {
        String folded = host.toLowerCase(Locale.ROOT);
        String port = scheme.equals("https") ? ":443" : ":80";
        return folded.endsWith(port) ? folded.substring(0, folded.length() - port.length()) : folded;
    }

    private static String withoutTracking(String query) {
        if (query == null) {
            return "";
        }
        List<String> parameters = Arrays.asList(query.split("&(?:amp;)?"));
        return parameters.stream()
                .filter(parameter -> !parameter.isEmpty()
                        && !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
    }
}
