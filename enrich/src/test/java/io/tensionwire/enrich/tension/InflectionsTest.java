package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of Spanish and Russian words. */
class InflectionsTest {
    private static final VerbForms.Irregular IMPONER =
            new VerbForms.Irregular(List.of("impone", "impuso"), List.of("impuesto"), List.of());
    private static final VerbForms.Irregular VVESTI =
            new VerbForms.Irregular(List.of("введёт", "введут"), List.of("введён", "введен"), List.of("ввёл", "ввела"));

    private final SpanishForms spanish = new SpanishForms(Map.of("imponer", IMPONER));
    private final RussianForms russian = new RussianForms(Map.of("ввести", VVESTI));

    @Test
    void spanishVerbsKeepTheirSound() {
        assertThat(spanish.all("atacar")).contains("ataca", "atacó", "atacaron", "ataque", "atacará", "atacando");
        assertThat(spanish.all("entregar")).contains("entregue");
        assertThat(spanish.all("amenazar")).contains("amenace");
        assertThat(spanish.all("invadir")).contains("invade", "invadió", "invadieron", "invadían");
    }

    @Test
    void spanishParticiplesAgreeAndIrregularFormsAreListed() {
        assertThat(spanish.participle("atacar")).containsExactly("atacado", "atacada", "atacados", "atacadas");
        assertThat(spanish.all("imponer")).contains("impuso", "impuestas", "imponiendo");
        assertThat(spanish.future("firmar")).containsExactlyInAnyOrder("firmará", "firmarán", "firmaría", "firmarían");
    }

    @Test
    void spanishNounsHaveTheirPlural() {
        assertThat(spanish.noun("sanción")).containsExactly("sanción", "sanciones");
        assertThat(spanish.noun("misil")).containsExactly("misil", "misiles");
        assertThat(spanish.noun("tropa")).containsExactly("tropa", "tropas");
    }

    @Test
    void russianVerbsHaveThirdPersonPastAndParticiples() {
        assertThat(russian.all("атаковать"))
                .contains("атакует", "атакуют", "атаковал", "атаковала", "атакована", "атакованный");
        assertThat(russian.all("встретиться")).contains("встретился", "встретилась", "встретится");
        assertThat(russian.all("ввести")).contains("введут", "ввела", "введены").doesNotContain("ввесл");
    }

    @Test
    void russianNounsAndAdjectivesDecline() {
        assertThat(russian.noun("ракета")).contains("ракеты", "ракету", "ракет", "ракетами");
        assertThat(russian.noun("санкция")).contains("санкции", "санкций", "санкциями");
        assertThat(russian.noun("военный")).contains("военных", "военными", "военному");
        assertThat(russian.noun("договор")).contains("договора", "договоров", "договорами");
    }
}
