package io.tensionwire.ingest.poll;

import static io.tensionwire.ingest.poll.ScriptedServer.feed;
import static io.tensionwire.ingest.poll.ScriptedServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {
    private static final String PUBLIC = "93.184.215.14";
    private static final String ONE = "{\"id\":\"a:1\"}\n";

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.255.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1"
            })
    void addressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                PUBLIC,
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void addressesThatArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "0x7f000001"})
    void thisHostIsNotAskedHoweverItIsWritten(String host) {
        server.on("/feed", feed(ONE));

        PolledFeed feed = polled(server.uri(host, "/feed"), InetAddress::getAllByName);

        assertThat(feed.pollThrough()).isEmpty();
        assertThat(server.asked()).isEmpty();
        assertThat(feed.health().failures()).isEqualTo(1);
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() {
        server.on("/feed", status(302, "Location", "http://169.254.169.254/latest/meta-data/"));
        PolledFeed feed = polled(
                server.uri("/feed"),
                host -> host.equals("localhost")
                        ? new InetAddress[] {InetAddress.getByName(PUBLIC)}
                        : InetAddress.getAllByName(host));

        feed.pollThrough();

        assertThat(server.asked()).hasSize(1);
        assertThat(feed.health().lastFailure()).contains("169.254.169.254").contains("no public address");
    }

    @Test
    void aNameThatStandsForAPublicAndAPrivateAddressIsRefused() {
        server.on("/feed", feed(ONE));
        PolledFeed feed = polled(server.uri("/feed"), host ->
                new InetAddress[] {InetAddress.getByName(PUBLIC), InetAddress.getByName("10.0.0.1")});

        assertThat(feed.pollThrough()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theAnswerUnderANameThatHasTurnedPrivateIsNotRead() {
        server.on("/feed", feed(ONE));
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        PolledFeed feed =
                polled(server.uri("/feed"), host -> new InetAddress[] {InetAddress.getByName(answers.removeFirst())});

        assertThat(feed.poll()).isEmpty();

        assertThat(server.asked()).hasSize(1);
        assertThat(feed.health().lastFailure()).contains("no public address");
    }

    @Test
    void aPrivateAddressIsAskedWhereThatIsConfigured() {
        server.on("/feed", feed(ONE));
        PolledFeed feed = new PolledFeed(PolledFeed.settings(server.uri("/feed")));

        assertThat(feed.pollThrough()).containsExactly("a:1");
    }

    private static PolledFeed polled(URI uri, AddressGuard.Resolver resolver) {
        FeedSettings local = PolledFeed.settings(uri);
        FeedSettings strict = new FeedSettings(
                uri, local.interval(), local.limits(), local.userAgent(), local.headers(), false, local.fullFetch());
        return new PolledFeed(strict, resolver);
    }
}
