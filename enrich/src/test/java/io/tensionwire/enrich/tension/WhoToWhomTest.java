package io.tensionwire.enrich.tension;

import static org.assertj.core.api.Assertions.assertThat;

import io.tensionwire.contract.Indicator;
import io.tensionwire.contract.Story;
import io.tensionwire.enrich.annotate.Annotator;
import io.tensionwire.enrich.annotate.Lexicon;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does it to whom, construction by construction: the main act of the last sentence of each text, with all of the lexicon. */
class WhoToWhomTest {
    private static final Annotator ANNOTATOR = new Annotator(Lexicon.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia attacked Ukraine on Tuesday.                                     | RUS > UKR
            Israeli jets bombed a village in southern Lebanon.                      | ISR > LBN
            The Turkish foreign minister on Monday condemned Greece.                | TUR > GRC
            North Korean troops opened fire on South Korean soldiers at the border. | PRK > KOR
            Beijing imposed sanctions on Lithuania over its ties with Taiwan.       | CHN > LTU
            President Macron praised the decision of Germany.                       | FRA > DEU
            The army of Eritrea invaded Ethiopia.                                   | ERI > ETH
            Azerbaijan fired rockets across the frontier at Armenia.                | AZE > ARM
            Spain expelled three Russian diplomats.                                 | ESP > RUS
            Colombian police detained two Venezuelan officers.                      | COL > VEN
            """)
    void whoActsStandsBeforeTheVerb(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels attacked a village in Kenya.                            | KEN > KEN
            The Islamist party said it will boycott elections in Algeria.  | DZA > DZA
            Ethnic Albanians demonstrated in Serbia.                       | SRB > SRB
            Two men were shot dead by police in Kenya.                     | KEN > KEN
            Mobs burned shops in Kenya.                                    | KEN > KEN
            """)
    void whoActsAtHomeActsTowardsHisOwnCountry(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Washington warned of consequences if Iran enriched uranium.        | USA > IRN
            Hungary is opposed to French mediation.                            | HUN > FRA
            Russian and American negotiators returned to Geneva for talks.     | RUS,USA > RUS,USA
            The Philippines and Norway signed a ceasefire in Malaysia.         | PHL,NOR > PHL,NOR
            Albania denounced as a crime the killing of a guard by Serbia.     | ALB > SRB
            """)
    void whoIsMeantIsNamedElsewhere(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ukraine was attacked by Russia.                     | RUS > UKR
            A Turkish reporter was arrested by Egyptian police. | EGY > TUR
            Two Polish pilots were arrested in Belarus.         | BLR > POL
            Moldova was invaded by Russian forces in August.    | RUS > MDA
            Kuwait was accused by Iraq of stealing its oil.     | IRQ > KWT
            The Danish ambassador was expelled from Iran.       | IRN > DNK
            Three French hostages were released in Mali.        | MLI > FRA
            American troops were deployed to Poland.            | USA > POL
            """)
    void thePassiveTurnsTheSides(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia's invasion of Ukraine went on.             | RUS > UKR
            The Saudi offensive in Yemen went on.             | SAU > YEM
            The invasion of Kuwait by Iraq went on.           | IRQ > KWT
            Israel launched a new wave of attacks on Syria.   | ISR > SYR
            Turkey faced criticism from Germany.              | DEU > TUR
            Biden left after his talks with Putin.            | USA > RUS
            Canada announced a suspension of aid to Haiti.    | CAN > HTI
            Talks between Moscow and Washington went on.      | RUS,USA > RUS,USA
            Clashes between Armenia and Azerbaijan broke out. | ARM,AZE > ARM,AZE
            Tensions between India and Pakistan rose.         | IND,PAK > IND,PAK
            """)
    void aNounTakesItsOwnerItsAgentOrTheSubject(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway filed a lawsuit in London against Brazil.       | NOR > BRA
            Erdogan held talks in Doha with the Emir of Qatar.     | TUR > QAT
            Lebanon complained to the United Nations about Israel. | LBN > ISR
            Peru complained to Chile.                              | PER > CHL
            Sweden sent troops to the UN force in Mali.            | SWE > MLI
            Libya signed a fisheries deal with Malta.              | LBY > MLT
            """)
    void prepositionsTellWhoIsMeant(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia, which borders Poland, attacked Ukraine.               | RUS > UKR
            Syrian troops, who had crossed the river, attacked Turkey.    | SYR > TUR
            The World Health Organization (WHO) praised Senegal.          | WHO > SEN
            Iran (a member of the group) condemned Israel.                | IRN > ISR
            Hungary's parliament passed a resolution criticizing Romania. | HUN > ROU
            After Merkel left Poland, Russia attacked Ukraine.            | RUS > UKR
            In Mali, rebels attacked an army post.                        | MLI > MLI
            """)
    void whatIsInsertedIsNoSubject(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Biden told Iran to stop its attacks.               | USA > IRN
            China ordered Japan to apologise.                   | CHN > JPN
            Modi phoned Putin to discuss grain.               | IND > RUS
            The Kremlin ordered its forces to attack Ukraine. | RUS > UKR
            Moscow threatened to attack Kyiv.                 | RUS > UKR
            Washington said Cuba must release the prisoners.  | USA > CUB
            Serbia refused to recognise Kosovo.               | SRB > XKX
            """)
    void anInfinitiveTakesTheSubjectOfItsSentence(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia, Ukraine and NATO stepped up military exercises.                             | RUS,UKR,NATO >
            The United States imposed sanctions on Iran, Syria and North Korea.                 | USA > IRN,SYR,PRK
            Israel and Jordan signed a water deal.                                              | ISR,JOR > ISR,JOR
            Russian and Chinese leaders met in Samarkand.                                       | RUS,CHN > RUS,CHN
            An Indian trade delegation and the Nepali government agreed on a deal.              | IND,NPL > IND,NPL
            Greece and Turkey failed to reach a deal.                                           | GRC,TUR > GRC,TUR
            Australia offered to host talks between a Fijian union and the government of Tonga. | AUS > FJI,TON
            Two Kenyans and one Ugandan were arrested in Sudan.                                 | SDN > KEN,UGA
            Prime ministers Morrison of Australia and Ardern of New Zealand met in Sydney.      | AUS,NZL > AUS,NZL
            """)
    void thoseOfARowActTogether(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Egypt's foreign minister, Sameh Shoukry, met his Turkish counterpart. | EGY > TUR
            Lavrov, the Russian foreign minister, accused Britain.                | RUS > GBR
            US Secretary of State Antony Blinken condemned Iran.                  | USA > IRN
            Bosnian Serbs attacked Croatia.                                       | BIH > HRV
            Zelensky thanked Poland.                                              | UKR > POL
            The foreign minister of Sudan condemned Chad.                         | SDN > TCD
            """)
    void namesOfficesAndNationsMakeOneActor(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hezbollah fired rockets at Israel.               | LBN > ISR
            The Taliban condemned Pakistan.                  | AFG > PAK
            NATO deployed troops to Estonia.                 | NATO > EST
            The European Union imposed sanctions on Belarus. | EU > BLR
            The Pentagon sent a destroyer to Taiwan.         | USA > TWN
            Downing Street condemned Moscow.                 | GBR > RUS
            A US-led coalition bombed Syria.                 | USA > SYR
            Indo-Pakistani peace talks collapsed.            | IND,PAK > IND,PAK
            Jewish settlers attacked Palestinian farmers.    | ISR > PSE
            """)
    void bodiesGroupsSeatsAndCompoundsAct(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia moved its army. It attacked Ukraine.                     | RUS > UKR
            Putin left Poland. He condemned Turkey.                         | RUS > TUR
            Hungary says it will not accept refugees from Syria.            | HUN > SYR
            Bosnian Serbs said their forces had attacked Croatia.           | BIH > HRV
            Russia and Japan held talks. The two countries signed a treaty. | RUS,JPN > RUS,JPN
            Moscow and Kyiv met. Tensions between the two sides rose.       | RUS,UKR > RUS,UKR
            Peru arrested Chavez of Venezuela and expelled him.             | PER > VEN
            """)
    void pronounsAndPairsStandForThoseBefore(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RIA quoted the Russian Defence Ministry as saying that Ukraine had shelled a town in Russia. | UKR > RUS
            According to Seoul, North Korea attacked a South Korean ship.                                | PRK > KOR
            There will be no talks with Ukraine, Lavrov said.                                            | RUS > UKR
            """)
    void aSpeakerIsTheSourceOfItsWordsOnly(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenyan police fired tear gas at demonstrators in Nairobi.                              | KEN > KEN
            Thousands of Algerians marched in Algiers.                                             | DZA > DZA
            The government of Fiji declared a state of emergency.                                  | FJI > FJI
            Syrian forces bombed the Syrian town of Idlib.                                         | SYR > SYR
            Egypt arrested the sons of the former Egyptian president.                              | EGY > EGY
            Iraq used British women as human shields.                                              | IRQ > GBR
            Brazilian truck drivers called off a strike after talks with the Brazilian government. | BRA > BRA
            """)
    void anActWithinAStateIsTowardsThatState(String text, String actors) {
        assertThat(mainAct(text)).isEqualTo(actors);
    }

    private static String mainAct(String text) {
        int last = text.lastIndexOf(". ", text.length() - 2) + 1;
        List<Indicator> found = ANNOTATOR
                .annotate(Story.builder("test:1").language("en").body(text).build())
                .indicators();
        return found.stream()
                .filter(indicator -> indicator.start() >= last)
                .findFirst()
                .map(main -> String.join(",", main.source()) + " > " + String.join(",", main.target()))
                .orElse("none")
                .strip();
    }
}
