package io.tensionwire.enrich.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a story that could not be annotated to the topic of the rejected, in the same transaction, and goes on. */
public final class RejectUnprocessable implements ProcessingExceptionHandler {
    private Rejection rejection;

    @Override
    public void configure(Map<String, ?> configs) {
        rejection = Rejection.configured(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return Response.resume(
                List.of(rejection.of(context, context.sourceRawKey(), context.sourceRawValue(), exception)));
    }
}
