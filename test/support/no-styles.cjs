// jsdom lays nothing out, so style sheets have nothing to tell a test.
module.exports = {};
