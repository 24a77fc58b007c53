package io.tensionwire.dashboard.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tensionwire.dashboard.window.Rejections;
import java.time.Instant;
import java.util.List;

/**
 * What the status strip shows.
 *
 * @param ready whether all is remembered that was there when the dashboard started
 * @param now the time of the machine
 * @param lastArrived when the last story arrived; null if there is none
 * @param stories how many records of stories are remembered
 * @param lag how far the parts are behind
 * @param rejected how many records were rejected, of the last thousand offsets of each partition at the start and since then
 * @param lastRejected the last of them; null if there is none
 * @param clients how many streams are open
 * @param mostClients how many may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Status(
        boolean ready,
        Instant now,
        Instant lastArrived,
        int stories,
        List<PartLag> lag,
        long rejected,
        Rejections.Last lastRejected,
        int clients,
        int mostClients) {}
