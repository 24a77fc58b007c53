package io.tensionwire.enrich.evaluation;

import io.tensionwire.contract.Annotations;
import io.tensionwire.contract.Entity;
import io.tensionwire.contract.EntityType;
import io.tensionwire.contract.Mention;
import io.tensionwire.contract.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names in the body: exact span and type, exact span alone, and the Wikidata ids of those that are found. */
final class Mentions implements Measure {
    private static final String NEITHER_RIGHT_NOR_WRONG = "MISC";
    private static final Map<EntityType, String> TYPES = Map.of(
            EntityType.PERSON, "PER",
            EntityType.ORGANIZATION, "ORG",
            EntityType.COUNTRY, "LOC",
            EntityType.PLACE, "LOC",
            EntityType.FACILITY, "LOC");

    private final TreeMap<String, Hits> byType = new TreeMap<>();
    private final Hits spans = new Hits();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int links;
    private int linked;
    private int linkedRight;

    @Override
    public void add(GoldText gold, Annotations found) {
        if (gold.mentions() == null) {
            return;
        }
        Map<Span, GoldMention> wanted = new LinkedHashMap<>();
        gold.mentions().forEach(mention -> wanted.put(new Span(mention.start(), mention.end()), mention));
        Map<Span, Entity> have = inBody(found);
        wanted.forEach((span, mention) -> compare(gold.id(), mention, have.get(span)));
        have.forEach((span, entity) -> checkExtra(gold.id(), span, entity, wanted.get(span)));
    }

    private static Map<Span, Entity> inBody(Annotations found) {
        Map<Span, Entity> have = new LinkedHashMap<>();
        for (Entity entity : found.entities()) {
            for (Mention mention : entity.mentions()) {
                if (mention.field().equals("body")) {
                    have.put(new Span(mention.start(), mention.end()), entity);
                }
            }
        }
        return have;
    }

    private void compare(String id, GoldMention mention, Entity entity) {
        if (mention.isLinked()) {
            links++;
            linked += entity != null ? 1 : 0;
            linkedRight += entity != null && entity.id().equals(mention.link()) ? 1 : 0;
        }
        if (mention.type().equals(NEITHER_RIGHT_NOR_WRONG)) {
            return;
        }
        String type = entity == null ? null : TYPES.get(entity.type());
        count(spans, entity != null);
        count(ofType(mention.type()), mention.type().equals(type));
        if (!mention.type().equals(type)) {
            note(id, new Span(mention.start(), mention.end()), mention.type(), type, entity);
        } else if (mention.isLinked() && !entity.id().equals(mention.link())) {
            disagreements.add(new Disagreement(id, "link", mention.link(), entity.id(), entity.id()));
        }
    }

    private void checkExtra(String id, Span span, Entity entity, GoldMention wanted) {
        String type = TYPES.get(entity.type());
        if (type == null || (wanted != null && wanted.type().equals(NEITHER_RIGHT_NOR_WRONG))) {
            return;
        }
        if (wanted == null || !wanted.type().equals(type)) {
            ofType(type).wrong();
        }
        if (wanted == null) {
            spans.wrong();
            note(id, span, null, type, entity);
        }
    }

    private void note(String id, Span span, String wanted, String type, Entity entity) {
        String place = " " + span.start() + "-" + span.end();
        disagreements.add(new Disagreement(
                id,
                "entity",
                wanted == null ? Disagreement.NONE : wanted + place,
                type == null ? Disagreement.NONE : type + place,
                entity == null ? "" : entity.id()));
    }

    private static void count(Hits hits, boolean right) {
        if (right) {
            hits.right();
        } else {
            hits.missed();
        }
    }

    private Hits ofType(String type) {
        return byType.computeIfAbsent(type, any -> new Hits());
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (byType.isEmpty() && links == 0) {
            return lines;
        }
        Hits all = new Hits();
        byType.forEach((type, hits) -> {
            all.add(hits);
            lines.add(line(type, hits));
        });
        lines.add(line("ALL", all));
        lines.add(line("span-only", spans));
        if (linked > 0) {
            lines.add("linking    accuracy=" + Figure.thousandths(Figure.share(linkedRight, linked)) + " over " + linked
                    + " found mentions with a gold link; recall=" + Figure.thousandths(Figure.share(linkedRight, links))
                    + " of all " + links + " (demonyms and other MISC too)");
        }
        return lines;
    }

    private static String line(String name, Hits hits) {
        return String.format("%-10s ", name) + hits + "  (gold " + hits.gold() + ")";
    }

    @Override
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
