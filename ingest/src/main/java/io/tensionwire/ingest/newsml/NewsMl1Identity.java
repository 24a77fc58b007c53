package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.regex.Pattern;

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
    private static final Pattern NUMBERED = Pattern.compile("(.+):\\d{1,4}[NUA]?");

    static NewsMl1Identity of(Element item) {
        Element identifier = item.first("Identification", "NewsIdentifier").orElse(item);
        String revision = identifier.text("RevisionId");
        String stable = withoutRevision(identifier.text("PublicIdentifier"), revision);
        String itemId = identifier.text("NewsItemId");
        return new NewsMl1Identity(
                isOfOneItem(stable, itemId) ? stable : built(identifier, itemId, revision), revision);
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

    private static String built(Element identifier, String itemId, String revision) {
        if (itemId == null) {
            return null;
        }
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
