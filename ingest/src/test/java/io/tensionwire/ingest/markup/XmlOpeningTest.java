package io.tensionwire.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlOpeningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wire>",
                " \n<wire a='<other>'/>",
                "<x:wire xmlns:x='urn:x'>",
                "<?xml version='1.0'?><?style <other> ?><!-- <other> --><wire>",
                "<!DOCTYPE other SYSTEM 'other.dtd'><wire>",
                "<!DOCTYPE other [<!ENTITY a '<other>'><!ENTITY b 'x'>]>\n<wire>"
            })
    void theRootIsTheFirstElement(String opening) {
        assertThat(XmlOpening.root(opening)).contains("wire");
    }

    @Test
    void aDoctypeTellsTheRootWhereTheOpeningEndsBeforeIt() {
        assertThat(XmlOpening.root("<!DOCTYPE wire [<!ENTITY a 'aaaaaaaaaa")).contains("wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wire", "{\"a\": \"<wire>\"}", "<", "<!-- <wire>", "< 3"})
    void whatIsNoXmlHasNone(String opening) {
        assertThat(XmlOpening.root(opening).filter("wire"::equals)).isEmpty();
    }
}
