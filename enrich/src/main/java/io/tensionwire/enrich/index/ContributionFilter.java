package io.tensionwire.enrich.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Lets contributions through by whether the ledger of their cluster is kept in this partition. */
final class ContributionFilter implements FixedKeyProcessor<String, Contribution, Contribution> {
    private final int partitions;
    private final boolean home;
    private FixedKeyProcessorContext<String, Contribution> context;

    /**
     * A filter.
     *
     * @param partitions how many the topology has
     * @param home whether those at home pass, or the others
     */
    ContributionFilter(int partitions, boolean home) {
        this.partitions = partitions;
        this.home = home;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Contribution> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, Contribution> record) {
        if (isAtHome(record.key()) == home) {
            context.forward(record);
        }
    }

    /** The partition that the topic of contributions takes by its key. */
    private boolean isAtHome(String cluster) {
        int partition = Utils.toPositive(Utils.murmur2(cluster.getBytes(UTF_8))) % partitions;
        return partition == context.taskId().partition();
    }
}
