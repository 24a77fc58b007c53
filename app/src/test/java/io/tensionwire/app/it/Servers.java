package io.tensionwire.app.it;

/** A real Kafka and a real Elasticsearch that tests run against. */
interface Servers extends Broker {
    /** Returns the URL of Elasticsearch. */
    @Override
    String elasticsearch();

    /** Makes Elasticsearch fall silent at once. */
    void silenceElasticsearch() throws Exception;

    /** Brings it back at the same address, with what it had stored. */
    void restoreElasticsearch() throws Exception;
}
