package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.wording.Money;

/** Whether the property that a mail names is to let or for sale: by its advert, its price, or the mailbox it came to. */
final class Listing {

    private static final Pattern LET_LINK = Pattern.compile(
            "/(to-rent|property-to-rent|to-let|lettings?|rentals?|properties-to-rent|flats-to-rent|houses-to-rent)\\b");
    private static final Pattern SALE_LINK =
            Pattern.compile("/(for-sale|property-for-sale|properties-for-sale|sales?|new-homes)\\b");
    private static final Pattern LET = Pattern.compile(
            "\\bto (rent|let)\\b|\\bfor rent\\b|\u00a3\\s?[\\d,.]+\\s*(pcm|pw|p/?m|p/?w|p\\.c\\.m|per (calendar )?(month|week)|a month|a week|/month|/week)\\b");
    private static final Pattern SALE =
            Pattern.compile("\\bfor sale\\b|\\bguide price\\b|\\boffers (over|in excess)\\b|\\basking price\\b");
    private static final Pattern LET_MAILBOX = Pattern.compile(".*\\b(lettings?|lets|rentals?|rent)\\b.*");
    private static final Pattern SALE_MAILBOX = Pattern.compile(".*\\b(sales?)\\b.*");
    private static final int MOST_LINES = 120;

    private Listing() {}

    /** What somebody who asks about it is; {@code General} when the signs are against each other. */
    static Optional<LeadType> of(Found found, Letter letter, boolean ofPortal) {
        List<String> texts = new ArrayList<>();
        Stream.of(Field.PRICE, Field.PROPERTY, Field.PROPERTY_ADDRESS, Field.LINK)
                .flatMap(found::all)
                .forEach(one -> texts.add(one.value()));
        texts.add(letter.subject());
        List<String> links = new ArrayList<>(letter.page().links());
        if (ofPortal) {
            letter.page().lines().stream().limit(MOST_LINES).forEach(texts::add);
            letter.page().html().stream().limit(MOST_LINES).forEach(texts::add);
        }
        links.addAll(texts);
        boolean rent = found.all(Field.PRICE)
                .anyMatch(one -> Money.in(one.value()).filter(Money::rent).isPresent());
        boolean price = found.all(Field.PRICE)
                .anyMatch(one ->
                        Money.in(one.value()).filter(money -> !money.rent()).isPresent());
        boolean let = rent || any(LET, texts) || any(LET_LINK, links);
        boolean sale = any(SALE, texts) || any(SALE_LINK, links) || price && !let;
        if (let || sale) {
            return Optional.of(let && sale ? LeadType.GENERAL : type(let));
        }
        return Optional.empty();
    }

    /** What the mailbox says that a mail about a property came to. */
    static Optional<LeadType> mailbox(List<String> recipients) {
        List<String> locals = recipients.stream()
                .map(address -> address.substring(0, Math.max(0, address.indexOf('@'))))
                .toList();
        boolean let = any(LET_MAILBOX, locals);
        boolean sale = any(SALE_MAILBOX, locals);
        return let == sale ? Optional.empty() : Optional.of(type(let));
    }

    private static LeadType type(boolean let) {
        return let ? LeadType.LETTINGS_APPLICANT : LeadType.SALES_APPLICANT;
    }

    private static boolean any(Pattern pattern, List<String> texts) {
        return texts.stream()
                .anyMatch(text -> pattern.matcher(text.toLowerCase(Locale.ROOT)).find());
    }
}
