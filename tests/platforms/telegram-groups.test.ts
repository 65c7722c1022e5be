/** Groups in Telegram: the bot is added and removed, a group becomes a supergroup, and topics are places of their own. */
import type { TelegramChatMember } from "@gramio/types";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Question } from "../../src/core/quiz/question.ts";
import { content } from "../support/conversation.ts";
import { answer } from "../support/telegram/answering.ts";
import { refusal } from "../support/telegram/faults.ts";
import type { Person, Room } from "../support/telegram/people.ts";
import { Refusal } from "../support/telegram/refusal.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";
import { startTalk } from "../support/telegram/talk.ts";

let server: FakeTelegram;

beforeEach(async () => {
  server = await startFakeTelegram({ second: 20 });
});

afterEach(async () => {
  await server.close();
  expect(server.invalid).toEqual([]);
});

const questions: readonly Question[] = content.bank.all
  .filter(({ kind, generated }) => kind === "single" && !generated)
  .slice(0, 20);

/** What Telegram tells of the bot's own membership. */
function membership({ place }: Room, by: Person, before: string, after: string) {
  const member = (status: string) => ({ status, user: server.bot }) as TelegramChatMember;
  return {
    my_chat_member: {
      chat: place.chat,
      from: by.user,
      date: 1_772_442_000,
      old_chat_member: member(before),
      new_chat_member: member(after),
    },
  };
}

/** The group becomes a supergroup: the old chat says so once, and takes nothing any more. */
function upgrade(old: Room, by: Person): Room {
  const fresh = server.group("Club, now larger");
  const migrate_to_chat_id = fresh.place.chat.id;
  server.updates.push({ message: server.world.post(old.place, by.user, { migrate_to_chat_id }) });
  old.place.closed = new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
    migrate_to_chat_id,
  });
  return fresh;
}

test("whoever adds the bot is greeted in the group; a change of rank, or being blocked, says nothing", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const ann = server.user("Ann").in(club);
  server.updates.push(membership(club, ann, "left", "member"));
  await ann.sees("how blockchains scale");
  server.updates.push(membership(club, ann, "member", "administrator"));
  server.updates.push(membership(club, ann, "administrator", "kicked"));
  ann.says("/help@LayerwiseBot");
  await ann.sees("/quiz");
  expect(ann.screen()).toHaveLength(2);
  await talk.idle();
});

test("a group that becomes a supergroup keeps its board, and its game goes on there", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const ann = server.user("Ann").in(club);
  ann.says("/quiz 5 together");
  await ann.sees("opens a quiz for everybody here");
  await ann.presses("Start");
  await answer(ann, await ann.sees("Question 1 of 5"), true);
  talk.time.pass(3_000);
  await ann.sees("Right: Ann");
  await talk.idle();
  const larger = upgrade(club, ann);
  const there = ann.in(larger);
  there.says("/leaderboard");
  await there.sees("1. Ann");
  talk.time.pass(60_000);
  await talk.due();
  const { chat } = await there.sees("Question 2 of 5");
  expect(chat.id).toBe(larger.place.chat.id);
});

test("a send that the old chat refuses arrives in the new one", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const ann = server.user("Ann").in(club);
  const fresh = server.group("Club, now larger");
  const words = "Bad Request: group chat was upgraded to a supergroup chat";
  const migrate_to_chat_id = fresh.place.chat.id;
  server.fails("sendMessage", { kind: "refuse", refusal: new Refusal(400, words, { migrate_to_chat_id }) });
  ann.says("/quiz 5 together");
  await ann.in(fresh).sees("opens a quiz for everybody here");
  await talk.idle();
  expect(ann.screen()).toEqual([]);
});

test("topics of a forum are places of their own with one board: a game in each, at once", async () => {
  const talk = await startTalk(server, { questions });
  const forum = server.group("Forum", true);
  const [first, second] = [server.topic(forum), server.topic(forum)];
  const [ann, ben] = [server.user("Ann").in(first), server.user("Ben").in(second)];
  ann.says("/quiz 5 together");
  await ann.sees("Ann opens a quiz");
  ben.says("/quiz 5 together");
  await ben.sees("Ben opens a quiz");
  await ann.presses("Start");
  talk.time.pass(3_000);
  const poll = await ann.sees("Question 1 of 5");
  expect(poll.message_thread_id).toBe(first.topic);
  await answer(ann, poll, true);
  talk.time.pass(3_000);
  await ann.sees("Right: Ann");
  expect(ben.screen().join("\n")).not.toContain("Question 1 of 5");
  ben.says("/leaderboard");
  talk.time.pass(3_000);
  await ben.sees("1. Ann");
});

test("in a room a vote is hidden until the close, one each, and one after it does not count", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const [ann, ben, eve] = ["Ann", "Ben", "Eve"].map((name) => server.user(name).in(club)) as [
    Person,
    Person,
    Person,
  ];
  ann.says("/quiz 5 together");
  await ann.sees("opens a quiz for everybody here");
  await ben.presses("Join");
  await ann.presses("Start");
  talk.time.pass(3_000);
  const asked = await ann.sees("Question 1 of 5");
  const { payload } = await server.called("sendPoll");
  expect(payload).toMatchObject({ hide_results_until_closes: true, open_period: expect.any(Number) });
  await answer(ann, asked, true);
  await answer(ben, asked, false);
  talk.time.pass(3_000);
  const revealed = await ann.sees("Right: Ann");
  expect(revealed.text).not.toContain("Eve");
  await server.called("stopPoll");
  const late = {
    poll_id: asked.poll?.id ?? "",
    user: eve.user,
    option_ids: [0],
    option_persistent_ids: ["o0"],
  };
  server.updates.push({ poll_answer: late });
  eve.says("/help@LayerwiseBot");
  talk.time.pass(3_000);
  await eve.sees("/quiz");
  const { rows } = await talk.storage.store.read((reader) => reader.board({ period: "all", limit: 9 }));
  expect(rows.map(({ name }) => name)).toEqual(["Ann"]);
  expect(ann.screen().join("\n")).not.toContain("too late");
});

test("a group that does not let the bot write any more stops its game, and nothing waits", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const ann = server.user("Ann").in(club);
  ann.says("/quiz 5 together");
  await ann.sees("opens a quiz for everybody here");
  server.fails("sendPoll", refusal(403, "Forbidden: bot was kicked from the supergroup chat"));
  await ann.presses("Start");
  await server.called("sendPoll");
  talk.time.pass(3_000);
  await talk.idle();
  const room = await talk.storage.store.read((reader) => reader.roomIn(`telegram:${club.place.chat.id}`));
  expect(room).toBeUndefined();
});

test("where a group lets nobody send polls, questions have buttons", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const ann = server.user("Ann").in(club);
  ann.says("/quiz 5 together");
  await ann.sees("opens a quiz for everybody here");
  server.fails("sendPoll", refusal(400, "Bad Request: not enough rights to send polls to the chat"));
  await ann.presses("Start");
  await server.called("sendPoll");
  talk.time.pass(3_000);
  const asked = await ann.sees("Question 1 of 5");
  expect(asked.poll).toBeUndefined();
  await answer(ann, asked, true);
  talk.time.pass(3_000);
  await ann.sees("Right: Ann");
});

test("who is an admin is known also where the bot may not ask about others", async () => {
  const talk = await startTalk(server, { questions });
  const club = server.group("Club");
  const [ann, ben] = [server.user("Ann").in(club), server.user("Ben").in(club)];
  club.place.admins.add(ann.user.id);
  const refused = refusal(400, "Bad Request: CHAT_ADMIN_REQUIRED");
  server.fails("getChatMember", refused, refused);
  ben.says("/daily on 09:00 UTC");
  await ben.sees("Only an admin of this place can change that.");
  ann.says("/daily on 09:00 UTC");
  await ann.sees("at 09:00 (UTC)");
  await talk.idle();
});
