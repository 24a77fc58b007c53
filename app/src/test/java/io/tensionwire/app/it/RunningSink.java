package io.tensionwire.app.it;

import io.tensionwire.app.wiring.Wiring;
import io.tensionwire.sink.delivery.SinkCounts;
import io.tensionwire.sink.delivery.SinkService;

/** The sink in this process. */
final class RunningSink implements AutoCloseable {
    private final SinkService service;

    RunningSink(Wiring wiring) {
        service = wiring.sink(null);
        new Thread(service::run, "sink").start();
    }

    SinkCounts counts() {
        return service.counts();
    }

    boolean isReady() {
        return service.ready().ready();
    }

    @Override
    public void close() {
        service.close();
    }
}
