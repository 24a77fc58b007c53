package io.tensionwire.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tensionwire.ingest.format.Repair;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPullTest {

    @Test
    void elementsAreReadOneByOneAndKnowWhereTheyStand() throws MarkupException {
        String xml = "<wire><item n='1'>a</item> <item n='2'>b<b>c</b></item></wire>";
        XmlPull pull = XmlPull.of(xml);
        List<String> found = new ArrayList<>();
        while (pull.next()) {
            if (pull.name().equals("item")) {
                int from = pull.from();
                Element item = pull.element();
                found.add(item.attribute("n") + item.text() + " " + xml.substring(from, pull.to()));
            }
        }
        assertThat(found).containsExactly("1a <item n='1'>a</item>", "2bc <item n='2'>b<b>c</b></item>");
    }

    @Test
    void namesAreLocalAndLanguagesAreInherited() throws MarkupException {
        Element root = root("<x:wire xmlns:x='urn:x' xml:lang='id'><x:item><x:p>Halo</x:p></x:item></x:wire>");

        assertThat(root.text("item", "p")).isEqualTo("Halo");
        assertThat(root.first("item", "p").orElseThrow().language()).isEqualTo("id");
        assertThat(root.namespace()).isEqualTo("urn:x");
    }

    @Test
    void htmlNamesOfCharactersNeedNoDeclaration() throws MarkupException {
        assertThat(root("<p>caf&eacute; &mdash; bar</p>").text()).isEqualTo("café — bar");
    }

    @Test
    void aDoctypeIsReadAndNothingIsFetched() throws IOException, MarkupException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String xml = "<!DOCTYPE p SYSTEM '" + address + ".dtd' [<!ENTITY % more SYSTEM '" + address
                    + ".mod'> %more; <!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY far SYSTEM '" + address
                    + "'><!ENTITY near 'ok'>]><p>a&file;&far;&near;b</p>";

            assertThat(root(xml).text()).isEqualTo("aokb");

            listener.setSoTimeout(1);
            assertThatThrownBy(listener::accept).isInstanceOf(IOException.class);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefusedBeforeTheyCostMemory() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE p [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String bomb = laughs + "]><p>&a11;</p>";
        String blowUp = "<!DOCTYPE p [<!ENTITY a '" + "x".repeat(100_000) + "'>]><p>" + "&a;".repeat(10_000) + "</p>";

        assertThatThrownBy(() -> root(bomb)).isInstanceOf(MarkupException.class);
        assertThatThrownBy(() -> root(blowUp)).isInstanceOf(MarkupException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>cut", "<p><b></p></b>", "<p a=1/>", "<p>a & b</p>", "<", "no markup"})
    void whatIsIllFormedIsToldWithoutItsText(String xml) {
        assertThatThrownBy(() -> root(xml)).isInstanceOf(MarkupException.class).hasMessageNotContaining("cut");
    }

    @Test
    void elementsTooDeepAreRefused() {
        assertThatThrownBy(() -> root("<a>".repeat(100_000))).isInstanceOf(MarkupException.class);
    }

    @Test
    void documentsMayStandBehindEachOther() throws MarkupException {
        XmlPull pull = XmlPull.of("<?xml version='1.0'?><a/><?xml version='1.0'?><b/>");

        assertThat(pull.next()).isTrue();
        pull.element();
        assertThat(pull.next()).isTrue();
        assertThat(pull.name()).isEqualTo("b");
    }

    @Test
    void charactersThatXmlForbidsAreTakenOut() throws MarkupException {
        List<String> repairs = new ArrayList<>();
        String allowed = XmlCharacters.allowed("\n <p>a\u0000b&#1;c&#x1F;d&#146;e&#x41;</p>", repairs);

        assertThat(root(allowed).text()).isEqualTo("abcd’eA");
        assertThat(repairs).containsExactly(Repair.CONTROL_CHARACTERS);
    }

    @Test
    void attributesCountAsText() {
        String declared = "<!DOCTYPE a [<!ENTITY long '" + "x".repeat(100_000) + "'>]>";
        String bomb = declared + "<a>" + "<b c='&long;'/>".repeat(1_000) + "</a>";

        assertThatThrownBy(() -> root(bomb)).isInstanceOf(MarkupException.class).hasMessageContaining("characters");
        assertThatThrownBy(() -> root(declared + "<a b='&long;&long;&long;'/>")).isInstanceOf(MarkupException.class);
    }

    private static Element root(String xml) throws MarkupException {
        XmlPull pull = XmlPull.of(xml);
        if (!pull.next()) {
            throw new MarkupException("no element");
        }
        return pull.element();
    }
}
