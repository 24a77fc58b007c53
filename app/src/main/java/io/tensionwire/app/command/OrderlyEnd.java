package io.tensionwire.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work that is asked to end (SIGTERM or Ctrl-C) come to an orderly end before the process does. */
final class OrderlyEnd {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);

    private OrderlyEnd() {}

    /**
     * Waits for the signal.
     *
     * @param stop makes the work end soon
     */
    static OrderlyEnd onSignal(Runnable stop) {
        OrderlyEnd end = new OrderlyEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end.await(stop), "orderly-end"));
        return end;
    }

    /** Says that the work has ended. */
    void reached() {
        ended.countDown();
    }

    private void await(Runnable stop) {
        if (ended.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
