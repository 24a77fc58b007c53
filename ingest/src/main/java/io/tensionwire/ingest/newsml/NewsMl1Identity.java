package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who a NewsML 1 item is. Its public identifier is {@code urn:newsml:provider:date:item:revision} with a letter for partial
 * revisions behind it; what stands before the revision is the same for all revisions. Some providers write a public identifier
 * that is the same for all their items, or none: then it is put together from its parts.
 *
 * @param guid the same for all revisions of an item; null if the item tells none
 * @param revision the number of the revision as written; null if there is none
 */
record NewsMl1Identity(String guid, String revision) {
    private static final String URN = "urn:newsml:";
    private static final Pattern UNIQUE = Pattern.compile("(?=.*\\d.*\\d.*\\d)[\\w.:-]{10,}");
    private static final Pattern NUMBERED = Pattern.compile("(.+):\\d{1,4}[NUA]?");

    static NewsMl1Identity of(Element item) {
        Element identifier = item.first("Identification", "NewsIdentifier").orElse(item);
        String revision = identifier.text("RevisionId");
        String stable = withoutRevision(identifier.text("PublicIdentifier"), revision);
        String itemId = identifier.text("NewsItemId");
        String guid = stable;
        if (!isOfOneItem(stable, itemId)) {
            String named = itemId == null ? unique(item) : itemId;
            guid = named == null ? null : built(identifier, named, revision);
        }
        return new NewsMl1Identity(guid, revision);
    }

    private static String withoutRevision(String publicId, String revision) {
        if (publicId == null) {
            return null;
        }
        if (revision == null) {
            boolean hasAllParts = publicId.split(":").length > 5;
            return hasAllParts ? NUMBERED.matcher(publicId).replaceFirst("$1") : publicId;
        }
        return publicId.replaceFirst(":" + Pattern.quote(revision) + "[A-Za-z]?$", "");
    }

    /** A public identifier tells items apart if it names the item, or has a part for it. */
    private static boolean isOfOneItem(String stable, String itemId) {
        if (stable == null) {
            return false;
        }
        boolean hasItemPart = !stable.startsWith(URN) || stable.split(":").length >= 5;
        return hasItemPart || itemId != null && stable.contains(itemId);
    }

    /** Some providers identify items by the attributes of elements only; short ones tell elements of one document apart. */
    private static String unique(Element item) {
        return Stream.concat(Stream.of(item), item.elements("NewsComponent"))
                .flatMap(element -> Stream.of("Euid", "Duid").map(name -> FormalName.attribute(element, name)))
                .filter(id -> id != null && UNIQUE.matcher(id).matches())
                .findFirst()
                .orElse(null);
    }

    private static String built(Element identifier, String itemId, String revision) {
        String provider = identifier.text("ProviderId");
        String date = identifier.text("DateId");
        return URN + (provider == null ? "" : provider) + ":" + (date == null ? "" : date) + ":"
                + withoutVersion(itemId, revision);
    }

    /** Some providers count revisions in the item's id as well. */
    private static String withoutVersion(String itemId, String revision) {
        return revision == null ? itemId : itemId.replaceFirst("[-_.]?[vV]" + Pattern.quote(revision) + "$", "");
    }
}
