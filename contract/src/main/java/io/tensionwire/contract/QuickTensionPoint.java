package io.tensionwire.contract;

import io.tensionwire.contract.StoryEvidence.EvidenceSpan;
import java.util.Optional;

/** The quick form of a {@link TensionPoint}, written only: several come of each story. */
final class QuickTensionPoint implements QuickForm<TensionPoint> {
    private static final int ROOM = 1024;

    @Override
    public Optional<TensionPoint> read(byte[] bytes) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> written(TensionPoint point) {
        JsonPrinter json = new JsonPrinter(ROOM);
        try {
            put(point, json);
            return Optional.of(json.toBytes());
        } catch (UnusualJsonException e) {
            return Optional.empty();
        }
    }

    private static void put(TensionPoint point, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.text("subject", point.subject());
        if (point.start() != null) {
            json.name("start");
            json.quoted(InstantText.of(point.start()));
        }
        json.text("bucket", point.bucket());
        json.number("stories", point.stories());
        json.number("clusters", point.clusters());
        json.number("sources", point.sources());
        json.real("escalation", point.escalation());
        json.real("deescalation", point.deescalation());
        json.real("level", point.level());
        if (point.zscore() != null) {
            json.real("zscore", point.zscore());
        }
        json.list("top", point.top(), QuickTensionPoint::put);
        json.put('}');
    }

    private static void put(StoryEvidence evidence, JsonPrinter json) throws UnusualJsonException {
        if (evidence.story() == null || evidence.cluster() == null) {
            throw UnusualJsonException.FOUND; // here, Jackson writes a null
        }
        json.put('{');
        json.text("story", evidence.story());
        json.text("cluster", evidence.cluster());
        json.real("escalation", evidence.escalation());
        json.real("deescalation", evidence.deescalation());
        json.list("spans", evidence.spans(), QuickTensionPoint::put);
        json.put('}');
    }

    private static void put(EvidenceSpan span, JsonPrinter json) throws UnusualJsonException {
        json.put('{');
        json.text("field", span.field());
        json.number("start", span.start());
        json.number("end", span.end());
        json.text("category", span.category() == null ? null : span.category().name());
        json.text("modality", span.modality() == null ? null : span.modality().json());
        json.real("weight", span.weight());
        json.text("rule", span.rule());
        json.put('}');
    }
}
