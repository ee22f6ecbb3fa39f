// What any content script costs by being there at all: the measure for ours.
void document;
