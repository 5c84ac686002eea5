package org.ecoplan.project.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.contracts.project.FundingSource.CITY;
import static org.ecoplan.contracts.project.FundingSource.PROVINCIAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** 专款专用: what a source can give, and what nobody else's money covers. */
class BookingTest {

    private static final Account ACCOUNT = new Account(1, "near-1", 2020, 7);
    private static final Approval APPROVAL = new Approval("flood", "the mayor");

    private final Map<FundingSource, Balance> balances = new EnumMap<>(FundingSource.class);

    private void stands(FundingSource source, String appropriated, String spent) {
        balances.put(source, new Balance(new BigDecimal(appropriated), new BigDecimal(spent)));
    }

    private List<String> overruns(Posting... postings) {
        return Booking.of(List.of(postings), ACCOUNT, source -> balances.getOrDefault(source, Balance.NOTHING)).stream()
                .map(booking ->
                        booking.posting().amount() + (booking.isOverrun() ? " overruns by " + booking.overrun() : ""))
                .toList();
    }

    private static Posting posting(EntryKind kind, FundingSource source, String amount, Approval approval) {
        Posting.Particulars what = new Posting.Particulars(LocalDate.of(2020, 3, 1), "doc", null, null, "who");
        return new Posting(kind, source, new BigDecimal(amount), what, null, approval);
    }

    private static Posting spend(FundingSource source, String amount) {
        return posting(EntryKind.EXPENDITURE, source, amount, null);
    }

    private static Posting appropriate(FundingSource source, String amount) {
        return posting(EntryKind.APPROPRIATION, source, amount, null);
    }

    @Test
    void everythingThatWasAppropriatedCanBeSpent() {
        stands(CITY, "100.00", "40.50");

        assertThat(overruns(spend(CITY, "59.50"))).containsExactly("59.50");
    }

    @Test
    void notAFenMoreCanBeSpentAndTheAnswerSaysHowMuchThereIs() {
        stands(CITY, "100.00", "40.50");

        assertThatThrownBy(() -> overruns(spend(CITY, "59.51")))
                .isInstanceOfSatisfying(SpendingAboveAppropriation.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().detail())
                            .startsWith(
                                    "CITY money of near-1 for 2020: 100.00 appropriated, 40.50 spent, 59.50 available;"
                                            + " this takes 59.51, which is 0.01 too much.");
                    assertThat(refused.problem().extension())
                            .isEqualTo(new SpendingAboveAppropriation.Shortfall(
                                    CITY, new BigDecimal("59.50"), new BigDecimal("59.51"), new BigDecimal("0.01")));
                });
    }

    @Test
    void moneyOfAnotherSourceCoversNothing() {
        stands(PROVINCIAL, "1000000", "0");

        assertThatThrownBy(() -> overruns(spend(CITY, "0.01"))).isInstanceOf(SpendingAboveAppropriation.class);
    }

    @Test
    void anApprovedOverrunIsWhatGoesBeyondWhatIsThere() {
        stands(CITY, "100", "40");

        assertThat(overruns(posting(EntryKind.EXPENDITURE, CITY, "75.25", APPROVAL)))
                .containsExactly("75.25 overruns by 15.25");
    }

    @Test
    void anOverrunOnTopOfAnotherIsItsOwnAmount() {
        stands(CITY, "100", "130");

        assertThat(overruns(posting(EntryKind.EXPENDITURE, CITY, "10", APPROVAL)))
                .containsExactly("10 overruns by 10");
    }

    @Test
    void anApprovalThatNothingNeedsIsRefused() {
        stands(CITY, "100", "40");

        assertThatThrownBy(() -> overruns(posting(EntryKind.EXPENDITURE, CITY, "60", APPROVAL)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().type()).endsWith(":no-overrun");
                    assertThat(refused.problem().detail()).contains("60 is available");
                });
    }

    @Test
    void whatHasBeenSpentCannotBeTakenBack() {
        stands(CITY, "100", "40");

        assertThat(overruns(appropriate(CITY, "-60"))).containsExactly("-60");
        assertThatThrownBy(() -> overruns(appropriate(CITY, "-60.01"))).isInstanceOf(SpendingAboveAppropriation.class);
    }

    @Test
    void coveringAnOverrunIsNone() {
        stands(CITY, "100", "130");

        assertThat(overruns(appropriate(CITY, "20"))).containsExactly("20");
    }

    @Test
    void aCorrectedAppropriationThatStillCoversWhatWasSpentIsNoOverrun() {
        stands(CITY, "100", "60");

        assertThat(overruns(appropriate(CITY, "-100"), appropriate(CITY, "80"))).containsExactly("80", "-100");
    }

    @Test
    void aCorrectedExpenditureIsHeldAgainstWhatThereIsWithoutTheMistake() {
        stands(CITY, "65", "60");

        assertThat(overruns(spend(CITY, "65"), spend(CITY, "-60"))).containsExactly("-60", "65");
        assertThatThrownBy(() -> overruns(spend(CITY, "65.01"), spend(CITY, "-60")))
                .hasMessageContaining("65 available; this takes 65.01");
    }

    @Test
    void anExpenditureThatIsMovedToAnotherSourceNeedsMoneyThere() {
        stands(CITY, "100", "100");
        stands(PROVINCIAL, "99", "0");

        assertThat(overruns(spend(CITY, "-100"), spend(PROVINCIAL, "99"))).containsExactly("-100", "99");
        assertThatThrownBy(() -> overruns(spend(CITY, "-100"), spend(PROVINCIAL, "100")))
                .hasMessageContaining("PROVINCIAL money");
    }

    @Test
    void manyEntriesComeToTheSameAsTheirSum() {
        stands(CITY, "0.30", "0");
        List<Posting> dimes = new ArrayList<>(List.of(spend(CITY, "0.10"), spend(CITY, "0.10"), spend(CITY, "0.10")));

        assertThat(overruns(dimes.toArray(new Posting[0]))).containsExactly("0.10", "0.10", "0.10");
    }
}
