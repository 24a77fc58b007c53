package io.tensionwire.enrich.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled texts, one JSON object a line: {@code id}, {@code text}, and any of {@code events}, {@code entities},
 * {@code countries}, {@code labels}. Immutable.
 */
public final class Gold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<GoldText> texts;

    private Gold(List<GoldText> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * Reads all lines; blank ones are skipped.
     *
     * @throws GoldException if a line cannot be used, an id stands twice, or nothing is labelled
     * @throws IOException if reading fails
     */
    public static Gold read(BufferedReader lines) throws IOException, GoldException {
        List<GoldText> texts = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                GoldText text = new GoldLine(number, parse(number, line)).read();
                Integer before = lineOfId.put(text.id(), number);
                if (before != null) {
                    throw new GoldException(
                            number, "has the id of line " + before + "; give every record an id of its own");
                }
                texts.add(text);
            }
        }
        if (texts.stream().allMatch(Gold::isUnlabelled)) {
            throw new GoldException(
                    number,
                    "the file ends and nothing is labelled; records need \"events\", \"entities\", \"countries\""
                            + " or \"labels\"");
        }
        return new Gold(texts);
    }

    List<GoldText> texts() {
        return texts;
    }

    private static boolean isUnlabelled(GoldText text) {
        return text.events() == null && text.mentions() == null && text.countries() == null && text.labels() == null;
    }

    private static JsonNode parse(int number, String line) throws GoldException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new GoldException(
                    number, "is no JSON from column " + e.getLocation().getColumnNr() + " on; write one object a line");
        }
    }
}
