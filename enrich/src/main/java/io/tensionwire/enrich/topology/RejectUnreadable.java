package io.tensionwire.enrich.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Sends a record that is no story to the topic of the rejected, in the same transaction, and goes on. */
public final class RejectUnreadable implements DeserializationExceptionHandler {
    private Rejection rejection;

    @Override
    public void configure(Map<String, ?> configs) {
        rejection = Rejection.configured(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return Response.resume(List.of(rejection.of(context, record.key(), record.value(), exception)));
    }
}
