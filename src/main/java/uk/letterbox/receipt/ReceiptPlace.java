package uk.letterbox.receipt;

import java.nio.file.Path;

/**
 * Where a receipt goes.
 *
 * @param folder of its sender
 * @param group what its name is made of: {@code <side>/<id>}; empty for files outside of any property's folder
 */
public record ReceiptPlace(Path folder, String group) {}
