package io.tensionwire.contract;

import java.time.Instant;
import java.util.List;

/** Builds a {@link Story} field by field; every method returns this builder. Not thread-safe. */
public final class StoryBuilder {
    private final String id;
    private String version;
    private Instant versionCreated;
    private Instant firstCreated;
    private StoryStatus status;
    private String source;
    private String provider;
    private String language;
    private String headline;
    private String byline;
    private String dateline;
    private String body;
    private String slugline;
    private Integer urgency;
    private Instant embargoedUntil;
    private String link;
    private String corrects;
    private List<Subject> subjects;
    private List<String> signals;
    private List<String> repairs;
    private String contentHash;

    StoryBuilder(String id) {
        this.id = id;
    }

    StoryBuilder(Story story) {
        this(story.id());
        version = story.version();
        versionCreated = story.versionCreated();
        firstCreated = story.firstCreated();
        status = story.status();
        source = story.source();
        provider = story.provider();
        language = story.language();
        headline = story.headline();
        byline = story.byline();
        dateline = story.dateline();
        body = story.body();
        slugline = story.slugline();
        urgency = story.urgency();
        embargoedUntil = story.embargoedUntil();
        link = story.link();
        corrects = story.corrects();
        subjects = story.subjects();
        signals = story.signals();
        repairs = story.repairs();
        contentHash = story.contentHash();
    }

    /** Sets {@link Story#version()}. */
    public StoryBuilder version(String value) {
        version = value;
        return this;
    }

    /** Sets {@link Story#versionCreated()}. */
    public StoryBuilder versionCreated(Instant value) {
        versionCreated = value;
        return this;
    }

    /** Sets {@link Story#firstCreated()}. */
    public StoryBuilder firstCreated(Instant value) {
        firstCreated = value;
        return this;
    }

    /** Sets {@link Story#status()}. */
    public StoryBuilder status(StoryStatus value) {
        status = value;
        return this;
    }

    /** Sets {@link Story#source()}. */
    public StoryBuilder source(String value) {
        source = value;
        return this;
    }

    /** Sets {@link Story#provider()}. */
    public StoryBuilder provider(String value) {
        provider = value;
        return this;
    }

    /** Sets {@link Story#language()}. */
    public StoryBuilder language(String value) {
        language = value;
        return this;
    }

    /** Sets {@link Story#headline()}. */
    public StoryBuilder headline(String value) {
        headline = value;
        return this;
    }

    /** Sets {@link Story#byline()}. */
    public StoryBuilder byline(String value) {
        byline = value;
        return this;
    }

    /** Sets {@link Story#dateline()}. */
    public StoryBuilder dateline(String value) {
        dateline = value;
        return this;
    }

    /** Sets {@link Story#body()}. */
    public StoryBuilder body(String value) {
        body = value;
        return this;
    }

    /** Sets {@link Story#slugline()}. */
    public StoryBuilder slugline(String value) {
        slugline = value;
        return this;
    }

    /** Sets {@link Story#urgency()}. */
    public StoryBuilder urgency(Integer value) {
        urgency = value;
        return this;
    }

    /** Sets {@link Story#embargoedUntil()}. */
    public StoryBuilder embargoedUntil(Instant value) {
        embargoedUntil = value;
        return this;
    }

    /** Sets {@link Story#link()}. */
    public StoryBuilder link(String value) {
        link = value;
        return this;
    }

    /** Sets {@link Story#corrects()}. */
    public StoryBuilder corrects(String value) {
        corrects = value;
        return this;
    }

    /** Sets {@link Story#subjects()}. */
    public StoryBuilder subjects(List<Subject> value) {
        subjects = value;
        return this;
    }

    /** Sets {@link Story#signals()}. */
    public StoryBuilder signals(List<String> value) {
        signals = value;
        return this;
    }

    /** Sets {@link Story#repairs()}. */
    public StoryBuilder repairs(List<String> value) {
        repairs = value;
        return this;
    }

    /** Sets {@link Story#contentHash()}. */
    public StoryBuilder contentHash(String value) {
        contentHash = value;
        return this;
    }

    /**
     * Returns the story.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Story build() {
        return new Story(
                id,
                version,
                versionCreated,
                firstCreated,
                status,
                source,
                provider,
                language,
                headline,
                byline,
                dateline,
                body,
                slugline,
                urgency,
                embargoedUntil,
                link,
                corrects,
                subjects,
                signals,
                repairs,
                contentHash);
    }

    /**
     * Returns the story with its {@link ContentHash} computed.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Story hashed() {
        contentHash = ContentHash.of(build());
        return build();
    }
}
