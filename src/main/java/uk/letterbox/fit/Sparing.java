package uk.letterbox.fit;

import java.io.IOException;
import java.util.List;

/**
 * Makes JPEGs and PNGs fit and leaves of them what it can: as they came, else without what a picture does not need, else
 * written anew.
 */
record Sparing(Workbench workbench) {

    /** A JPEG: what need not change, does not. */
    Fitted jpeg(Order order, JpegFile file) throws NotFit, IOException {
        Header header = file.header().bounded();
        CleanJpeg clean = CleanJpeg.of(file);
        boolean foreign = header.samples() == 3
                        && header.profile().filter(one -> !one.plain()).isPresent()
                || header.inks() != Inks.NONE;
        boolean fits = header.orientation() == 1 && within(header, order.limits()) && !foreign;
        return spared(
                order, header, clean, fits && clean.size() <= order.limits().largest());
    }

    /** A PNG: the chunks that it needs are kept as they are where they may. */
    Fitted png(Order order, PngFile file) throws NotFit, IOException {
        Header header = file.header().bounded();
        CleanPng clean = new CleanPng(file);
        boolean foreign = header.profile().filter(one -> !one.plain()).isPresent();
        boolean fits = header.orientation() == 1 && within(header, order.limits()) && !foreign && file.plain();
        return spared(
                order,
                header,
                clean,
                fits && file.bytes().limit() <= order.limits().largest() && file.exact());
    }

    private Fitted spared(Order order, Header header, Clean clean, boolean fits) throws NotFit, IOException {
        if (fits && clean.already()) {
            return new Fitted.AsIs(workbench.look(order.original(), header));
        }
        clean.write(order.target());
        return fits ? asItIs(order, header) : workbench.made(order, header, order.target());
    }

    private Fitted asItIs(Order order, Header header) throws NotFit, IOException {
        List<String> done = header.frames() > 1 ? List.of(Done.STRIPPED, Done.FIRST_FRAME) : List.of(Done.STRIPPED);
        return new Fitted.Made(
                header.format(), header.width(), header.height(), done, workbench.look(order.target(), header));
    }

    private static boolean within(Header header, FitLimits limits) {
        return Math.max(header.width(), header.height()) <= limits.longestSide();
    }
}
