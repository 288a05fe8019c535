package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What short answers and people's own words say of the type of a lead. */
class LeadWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Looking to rent, LETTINGS_APPLICANT",
        "Renter, LETTINGS_APPLICANT",
        "LETTING_RESIDENTIAL_ENHANCED, LETTINGS_APPLICANT",
        "let, LETTINGS_APPLICANT",
        "Buyer, SALES_APPLICANT",
        "RESALE_RESIDENTIAL, SALES_APPLICANT",
        "sale, SALES_APPLICANT",
        "Seller, SALES_VALUATION",
        "vendor, SALES_VALUATION",
        "VALUATION_REQUEST_DISCOVER, SALES_VALUATION",
        "I want to sell my home, SALES_VALUATION",
        "landlord, LETTINGS_VALUATION",
        "Rental valuation, LETTINGS_VALUATION",
        "Let my property, LETTINGS_VALUATION",
        "Rent my property out, LETTINGS_VALUATION",
        "I have a property to let, LETTINGS_VALUATION",
        "mortgage_request, GENERAL"
    })
    void an_answer_says_a_type(String answer, LeadType type) {
        assertThat(TypeWords.of(answer)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"Organise a viewing", "Request details", "General enquiry", "Sales or lettings", "Buy and sell"})
    void an_answer_that_says_none_or_several_says_nothing(String answer) {
        assertThat(TypeWords.of(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sales, true", "Lettings, true", "Residential sales, true", "Looking to rent, false", "Tenant, false"})
    void an_answer_may_name_but_a_department(String answer, boolean department) {
        assertThat(TypeWords.isDepartment(answer)).isEqualTo(department);
    }

    @ParameterizedTest
    @CsvSource({
        "I own this house and would like to know what rent it would make, LETTINGS_VALUATION",
        "What rent could I get for my flat, LETTINGS_VALUATION"
    })
    void an_owner_asks_what_rent_their_home_would_make(String words, LeadType type) {
        assertThat(PeoplesWords.owner(words, true)).contains(type);
    }

    @Test
    void whoever_looks_for_a_place_with_a_brother_owns_none() {
        assertThat(PeoplesWords.owner("me and my brother look for a place to let in Easton", false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Are you looking to sell or let?, Let, LETTINGS_VALUATION",
        "Valuation type, Lettings, LETTINGS_VALUATION",
        "Type of valuation, Sales, SALES_VALUATION",
        "Are you looking to buy or rent?, Rent, LETTINGS_APPLICANT"
    })
    void the_question_says_whom_it_was_put_to(String label, String answer, LeadType type) {
        assertThat(TypeWords.of(label, answer)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am a landlord and would like you to let my flat | LETTINGS_VALUATION",
                "We own a house in BS7. What is it worth? | SALES_VALUATION",
                "Could somebody come and value my mother's bungalow? | SALES_VALUATION",
                "I am thinking of selling | SALES_VALUATION",
                "What rent could we get for our apartment? We want to let it out | LETTINGS_VALUATION"
            })
    void an_owner_speaks_of_their_own_home(String words, LeadType type) {
        assertThat(PeoplesWords.owner(words, false)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We own our house in BS7 and would like to see this one",
                "Our flat is on the market; may we view yours?",
                "I would like to view this flat"
            })
    void whoever_asks_about_a_listed_home_may_mention_their_own(String words) {
        assertThat(PeoplesWords.owner(words, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do you have a place to let? I could move in soon | LETTINGS_APPLICANT",
                "We have a mortgage in principle and no chain | SALES_APPLICANT",
                "We are currently renting and want to buy | SALES_APPLICANT",
                "I want to rent first and buy later | GENERAL"
            })
    void a_seeker_says_what_they_look_for(String words, LeadType type) {
        assertThat(PeoplesWords.seeker(words)).contains(type);
    }
}
