// What uw-rechten/brief/termijnen.js of a site exports (generator/glashelder/letters/deadline_facts.py).
declare const facts: LawFacts;
export default facts;
