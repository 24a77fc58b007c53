package io.tensionwire.ingest.feed;

import java.util.Optional;

/**
 * By what an item is known from poll to poll: the id that the feed gives it, else its canonical address. An id that several
 * items of one feed share is told apart by the address; an item with neither is known by its words.
 */
final class ItemIdentity {
    private ItemIdentity() {}

    /**
     * Returns the guid of an item; null if it has neither id nor address.
     *
     * @param survey tells which ids are shared
     */
    static String of(ItemFields fields, FeedSurvey survey) {
        String id = given(fields);
        String link = link(fields);
        return id == null || link == null || !survey.repeated().contains(id)
                ? id
                : isAddressOf(id, link) ? link : id + "|" + link;
    }

    /** Returns the id as it would be if no other item had it; null if there is none. */
    static String given(ItemFields fields) {
        String id = fields.text("guid", "id", "atom:id");
        if (id == null) {
            id = Optional.ofNullable(fields.item().attribute("about"))
                    .filter(about -> !about.isEmpty())
                    .orElseGet(() -> fields.text("dc:identifier"));
        }
        String address = id == null ? ItemLink.of(fields, null) : null;
        return address == null ? id : StoryLink.canonical(address);
    }

    /** Returns the address that tells items with one id apart; null if there is none. */
    static String link(ItemFields fields) {
        String address = ItemLink.of(fields, null);
        return address == null ? null : StoryLink.canonicalWithFragment(address);
    }

    private static boolean isAddressOf(String id, String link) {
        return link.startsWith(id);
    }
}
