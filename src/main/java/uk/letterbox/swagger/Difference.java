package uk.letterbox.swagger;

/**
 * One way in which the vendor's document and the contract differ.
 *
 * @param operation its operationId in the contract; empty where it is about the whole document
 * @param matters whether a call may fail by it
 * @param text what differs and what to do, for people
 */
public record Difference(String operation, boolean matters, String text) {}
