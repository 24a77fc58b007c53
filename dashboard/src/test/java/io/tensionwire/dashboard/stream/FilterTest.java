package io.tensionwire.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.contract.Alert;
import io.tensionwire.contract.TensionPoint;
import io.tensionwire.dashboard.Records;
import io.tensionwire.dashboard.window.Facts;
import io.tensionwire.dashboard.window.PublicTopic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Instant NOW = Records.NOON.plusSeconds(3600);
    private final Facts story = Records.story("a", 0, 0).facts();

    @ParameterizedTest
    @CsvSource({
        "country=GRC, true",
        "country=grc, true",
        "country=TUR, true",
        "'country=GRC,FRA', true",
        "country=FRA, false",
        "pair=GRC/TUR, true",
        "pair=tur/grc, true",
        "pair=TUR>GRC, true",
        "pair=GRC/FRA, false",
        "source=aegis-wire, true",
        "source=kabar-laut, false",
        "level=40, true",
        "level=41, false",
        "text=FRIGATES monday, true",
        "text=frigates tuesday, false",
        "from=2026-03-02T12:00:00Z, true",
        "to=2026-03-02T12:00:00Z, false",
        "from=-2h, true",
        "from=-10m, false",
    })
    void aStoryIsLetThrough(String parameter, boolean expected) {
        assertThat(filter(parameter).lets(PublicTopic.STORIES, story)).isEqualTo(expected);
    }

    @Test
    void allPartsMustHold() {
        assertThat(filter("country=GRC", "text=frigates").lets(PublicTopic.STORIES, story))
                .isTrue();
        assertThat(filter("country=GRC", "text=submarine").lets(PublicTopic.STORIES, story))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "country=TUR, true",
        "country=GRC, true",
        "country=CYP, false",
        "pair=GRC/TUR, true",
        "pair=CYP/TUR, false",
        "level=20, true",
        "level=30, false",
        "source=aegis-wire, true",
        "text=anything, true",
    })
    void aPointIsLetThroughByItsSubject(String parameter, boolean expected) {
        TensionPoint point = new TensionPoint("TUR>GRC", NOW, "P1D", 1, 1, 1, 5, 0, 21.5, null, List.of());

        assertThat(filter(parameter).lets(PublicTopic.TENSION, Facts.of(point))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"severity=watch, true", "severity=warning, true", "severity=critical, false", "level=99, true"})
    void anAlertIsLetThroughByItsSeverity(String parameter, boolean expected) {
        Alert alert = new Alert(
                "GRC/TUR", NOW, NOW, Alert.Status.OPEN, Alert.Severity.WARNING, 7, 6, 30, 3, "live", List.of());

        assertThat(filter(parameter).lets(PublicTopic.ALERTS, Facts.of(alert))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pair=GRC",
                "level=101",
                "level=x",
                "severity=huge",
                "from=yesterday",
                "from=-5w",
                "since=2026-13-01",
                "county=GRC",
                "last=-1"
            })
    void whatCannotBeUnderstoodIsRefusedByName(String parameter) {
        assertThatThrownBy(() -> StreamRequest.of(List.of(PublicTopic.values()), parameters(parameter), null, NOW))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void aPartThatSaysNothingOfTheOnlyTopicIsRefused() {
        assertThatThrownBy(() -> StreamRequest.of(List.of(PublicTopic.TENSION), parameters("text=navy"), null, NOW))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("text says nothing of tension");
    }

    @Test
    void whereAClientStoppedCountsMoreThanWhereItOnceBegan() {
        StreamRequest request = StreamRequest.of(List.of(PublicTopic.STORIES), parameters("after=s0:1"), "s0:5", NOW);

        assertThat(request.resume()).hasToString("s0:5");
    }

    private static Filter filter(String... parameters) {
        return StreamRequest.filter(parameters(parameters), NOW);
    }

    private static Parameters parameters(String... parameters) {
        Map<String, List<String>> values = new HashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            values.put(parts[0], List.of(parts[1]));
        }
        return new Parameters(values);
    }
}
