package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;

/** Names of agencies as NewsML-G2 gives them. */
final class Providers {
    private static final String NEWSCODES = "/newscodes/";

    private Providers() {}

    /**
     * Returns the name: a code within its vocabulary is one, unless it is only a number; a URI is one as it is, unless it is
     * of a vocabulary. Null if there is none.
     */
    static String name(Element provider, String language) {
        String name = InLanguage.text(provider.named("name"), language);
        String uri = provider.attribute("uri");
        boolean isAddress = uri != null && provider.attribute("qcode") == null && !uri.contains(NEWSCODES);
        if (isAddress) {
            return name == null ? uri : name;
        }
        String code = Coded.of(provider).code();
        boolean isName = code.chars().anyMatch(Character::isLetter);
        return isName || name == null ? blankToNull(code) : name;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
