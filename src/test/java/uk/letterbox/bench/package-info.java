/** The figures: each class measures one thing, beside a comparison of the same run where there is one. */
package uk.letterbox.bench;
