package io.tensionwire.ingest.teletype;

import io.tensionwire.ingest.story.StoryDraft;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message does to an earlier one: kills it, corrects it, or only continues it.
 *
 * @param lines its take keys, as written
 */
record Continuation(List<String> lines) {
    /** A message by its service and number: {@code abc0123}, {@code a0415}. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}])([A-Za-z]{1,4})(\\d{3,5})(?![\\p{L}\\p{N}])");
    /** References stand at the top; a long text is a story. */
    private static final int TOP = 600;

    boolean isKill() {
        return lines.stream()
                .anyMatch(line -> TakeKeys.ordersKill(line)
                        || TakeKeys.ofLine(line).filter(TakeKeys::isKill).isPresent());
    }

    /**
     * Fills in id, status and signals.
     *
     * @param id of the message itself
     * @param text in which a kill or correction may name the message that it is about
     */
    void fill(StoryDraft draft, TeletypeId id, String text) {
        for (String line : lines) {
            TakeKeys.ofLine(line).ifPresent(keys -> {
                keys.meanings().forEach(draft::signal);
                if (keys.meanings().contains("refile")) {
                    draft.signal("update");
                }
            });
            // The words of the wire, unless they run on into the text of the story.
            TakeKeys.ofPart(line.strip()).ifPresent(keys -> draft.signal(line));
        }
        Optional<TeletypeId> named = named(id, text.substring(0, Math.min(TOP, text.length())));
        draft.guid(id.guid(text));
        if (isKill()) {
            draft.status("kill").guid(named.orElse(id).guid(text));
        } else if (named.isPresent() && isCorrection()) {
            draft.corrects(named.get().guid(text));
        }
    }

    private boolean isCorrection() {
        return lines.stream().flatMap(line -> TakeKeys.ofLine(line).stream()).anyMatch(keys -> keys.meanings()
                .contains("correction"));
    }

    /** Only a message of a service like this one's can be meant; other letters before digits are flights and roads. */
    private static Optional<TeletypeId> named(TeletypeId id, String text) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            boolean isOfService = reference.group(1).equalsIgnoreCase(id.service());
            boolean isNumber = reference.group(2).length() == id.number().length();
            if (isOfService && isNumber && !reference.group(2).equals(id.number())) {
                return Optional.of(id.of(id.service(), reference.group(2)));
            }
        }
        return Optional.empty();
    }
}
